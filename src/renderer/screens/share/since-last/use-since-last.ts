import { useEffect, useState } from 'react'
import type { SinceLast } from '#shared/share-offer.ts'
import { journal, onNews } from '../../../journal.ts'

interface KnownSince {
  /** Null while nothing was given before, or it was not read yet. */
  readonly since: SinceLast | null
  /** Why it could not be read; null when it could. */
  readonly failure: unknown
}

const unknown: KnownSince = { since: null, failure: null }

/** What came since the last document for somebody, read again whenever entries change. @param today `YYYY-MM-DD` */
export function useSinceLast(receiver: string, today: string): KnownSince {
  const [known, setKnown] = useState(unknown)
  useEffect(() => {
    let current = true
    setKnown(unknown)
    const read = () =>
      journal.share.sinceLast({ receiver, today }).then(
        (since) => current && setKnown({ since, failure: null }),
        (failure) => current && setKnown({ since: null, failure }),
      )
    void read()
    const silence = onNews('entries.changed', () => void read())
    return () => {
      current = false
      silence()
    }
  }, [receiver, today])
  return known
}
