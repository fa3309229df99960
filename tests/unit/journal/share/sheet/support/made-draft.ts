import type { ShareDraft } from '#shared/share-draft.ts'

/** A draft for nobody yet with nothing in it, over the eight weeks of `eight-weeks.ts`. */
export function madeDraft(changes: Partial<ShareDraft> = {}): ShareDraft {
  return {
    receiver: null,
    period: 'eight-weeks',
    periodChosen: false,
    from: '2026-01-05',
    to: '2026-03-01',
    signedAs: '',
    role: '',
    heading: '',
    showTimes: false,
    parts: [],
    notYet: false,
    chartsOut: [],
    questionsOut: [],
    entries: [],
    confirmed: [],
    privateToo: [],
    counts: true,
    forTherapist: false,
    roomForNotes: false,
    omissions: [],
    restingSince: null,
    ...changes,
  }
}
