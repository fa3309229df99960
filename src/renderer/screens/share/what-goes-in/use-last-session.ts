import { useEffect, useState } from 'react'
import { journal } from '../../../journal.ts'

/** The first day of what somebody was not told yet; null when nothing is known of a last time. @param today `YYYY-MM-DD` */
export function useLastSession(receiver: string | null, today: string): string | null {
  const [from, setFrom] = useState<string | null>(null)
  useEffect(() => {
    let current = true
    journal.share.lastSession({ receiver, today }).then(
      (last) => current && setFrom(last?.from ?? null),
      // Then it is not offered; the other periods are.
      () => current && setFrom(null),
    )
    return () => {
      current = false
    }
  }, [receiver, today])
  return from
}
