import { useEffect, useState } from 'react'
import type { LastSession } from '#shared/share-offer.ts'
import { journal } from '../../../journal.ts'

interface KnownLast {
  /** Null while nothing is known of a last time, or not yet. */
  readonly last: LastSession
  /** Why it could not be read; null when it could. */
  readonly failure: unknown
}

const unknown: KnownLast = { last: null, failure: null }

/** Where "since last time" begins for somebody. @param today `YYYY-MM-DD` */
export function useLastSession(receiver: string | null, today: string): KnownLast {
  const [known, setKnown] = useState(unknown)
  useEffect(() => {
    let current = true
    setKnown(unknown)
    journal.share.lastSession({ receiver, today }).then(
      (last) => current && setKnown({ last, failure: null }),
      (failure) => current && setKnown({ last: null, failure }),
    )
    return () => {
      current = false
    }
  }, [receiver, today])
  return known
}
