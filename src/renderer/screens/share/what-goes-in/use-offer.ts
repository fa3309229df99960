import { useEffect, useState } from 'react'
import type { ShareDraft } from '#shared/share-draft.ts'
import type { ShareOffer } from '#shared/share-offer.ts'
import { useToday } from '../../../components/use-today.ts'
import { journal, onNews } from '../../../journal.ts'
import { useReceiver } from '../use-receiver.ts'

interface Offered {
  /** What there is of the weeks of the share; null until it was read. */
  readonly ofPeriod: ShareOffer | null
  /** What there is of all weeks: the search looks everywhere. */
  readonly ofAll: ShareOffer | null
  readonly failure: unknown
}

/** Nobody has written in this journal before. */
const beginning = '1970-01-01'

/** What can be chosen, read again whenever entries change. */
export function useOffer({ from, to }: Pick<ShareDraft, 'from' | 'to'>): Offered {
  const receiver = useReceiver()?.kind ?? null
  const today = useToday()
  const [offered, setOffered] = useState<Offered>({ ofPeriod: null, ofAll: null, failure: null })
  useEffect(() => {
    let current = true
    const read = async () => {
      try {
        const asked = { today, receiver }
        const [ofPeriod, ofAll] = await Promise.all([
          journal.share.offer({ ...asked, from, to }),
          journal.share.offer({ ...asked, from: beginning, to: to > today ? to : today }),
        ])
        if (current) setOffered({ ofPeriod, ofAll, failure: null })
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
  }, [from, to, today, receiver])
  return offered
}
