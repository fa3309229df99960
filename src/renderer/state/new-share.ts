import { initialsOf } from '#shared/initials.ts'
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
    periodChosen: false,
    ...periodUpTo('eight-weeks', today),
    signedAs: '',
    role: '',
    heading: '',
    showTimes: false,
    ...startFor(null),
    chartsOut: [],
    notYet: false,
    questionsOut: [],
    entries: [],
    confirmed: [],
    privateToo: [],
    counts: true,
    omissions: asInitials(partner.trim()),
    restingSince: null,
  }
}

function asInitials(name: string): ShareDraft['omissions'] {
  const instead = initialsOf(name)
  return instead === null ? [] : [{ kind: 'name', id: newId(), name, instead, marked: false }]
}
