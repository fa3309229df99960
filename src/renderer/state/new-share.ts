import type { ReceiverKind } from '#shared/receiver.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { sheetParts } from '#shared/sheet-parts.ts'
import { newId } from './new-id.ts'
import { periodUpTo } from './share-period.ts'

export const isTherapist = (kind: ReceiverKind | null): boolean =>
  kind === 'therapist' || kind === 'couples-therapist'

/**
 * What is ticked from the start: for a therapist everything the journal has counted, for others nothing. Whoever it is
 * for, no entry and no exercise is.
 */
export function startFor(
  kind: ReceiverKind | null,
): Pick<ShareDraft, 'parts' | 'forTherapist' | 'roomForNotes'> {
  const therapist = isTherapist(kind)
  return { parts: therapist ? [...sheetParts] : [], forTherapist: therapist, roomForNotes: therapist }
}

/**
 * A share of which nothing is decided yet.
 * @param today `YYYY-MM-DD`
 * @param partner the name of the person the journal is about; proposed to be changed everywhere. Empty for none
 */
export function newShare(today: string, partner: string): ShareDraft {
  return {
    receiver: null,
    period: 'eight-weeks',
    ...periodUpTo('eight-weeks', today),
    signedAs: '',
    role: '',
    heading: '',
    showTimes: false,
    ...startFor(null),
    notYet: false,
    questionsOut: [],
    entries: [],
    confirmed: [],
    counts: true,
    omissions: asInitial(partner.trim()),
    restingSince: null,
  }
}

/** A name becomes its first letter, unless it is hardly more already. */
function asInitial(name: string): ShareDraft['omissions'] {
  const [first] = new Intl.Segmenter().segment(name)
  if (first === undefined || name.length <= first.segment.length + 1) return []
  return [
    { kind: 'name', id: newId(), name, instead: `${first.segment.toLocaleUpperCase()}.`, marked: false },
  ]
}
