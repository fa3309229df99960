import { useEffect, useState } from 'react'

/** What takes less is not worth a word. Milliseconds. */
const patience = 600

/** Whether something that is going on takes longer than a moment. */
export function useSlow(going: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!going) return
    const timer = setTimeout(() => setSlow(true), patience)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [going])
  return slow
}
