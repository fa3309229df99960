import { useEffect, useState } from 'react'
import { localMoment } from '#shared/day.ts'

const today = () => localMoment(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone).day

/** Today by this computer's clock, `YYYY-MM-DD`, also after midnight. */
export function useToday(): string {
  const [day, setDay] = useState(today)
  useEffect(() => {
    const timer = setInterval(() => setDay(today()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return day
}
