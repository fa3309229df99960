import { type ReactNode, useEffect, useState } from 'react'

/** What takes less is not worth a word. Milliseconds. */
const patience = 600

/** Says what is being done while it takes longer than a moment. The line is kept free, so that nothing jumps. */
export function Slow({ going, children }: { readonly going: boolean; readonly children: ReactNode }) {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!going) return
    const timer = setTimeout(() => setSlow(true), patience)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [going])
  return (
    <p role="status" className="min-h-5 max-w-[60ch] text-13 text-ink-soft">
      {slow && children}
    </p>
  )
}
