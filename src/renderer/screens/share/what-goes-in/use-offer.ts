import { useEffect, useState } from 'react'
import { onNews } from '../../../journal.ts'
import { type OfferedItem, readOffer } from './offer.ts'

interface Offered {
  /** Newest first; null until they were read. */
  readonly items: readonly OfferedItem[] | null
  readonly failure: unknown
}

/** What can be chosen, read again whenever entries change. */
export function useOffer(): Offered {
  const [offered, setOffered] = useState<Offered>({ items: null, failure: null })
  useEffect(() => {
    let current = true
    const read = async () => {
      try {
        const items = await readOffer()
        if (current) setOffered({ items, failure: null })
      } catch (failure) {
        if (current) setOffered((before) => ({ ...before, failure }))
      }
    }
    void read()
    const silence = onNews('entries.changed', () => void read())
    return () => {
      current = false
      silence()
    }
  }, [])
  return offered
}
