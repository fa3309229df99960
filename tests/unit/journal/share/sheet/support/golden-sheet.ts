import type { ShareSelection } from '#shared/share.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { today } from './eight-weeks.ts'

/** The sheet of `eight-weeks.ts` whose pages were looked at: with all it can hold, and the other person's initial. */
export function goldenSelection(draft: ShareDraft): ShareSelection {
  const id = draft.entries[0] ?? ''
  const name = { kind: 'name' as const, id, name: 'Adam', instead: 'A.', marked: false }
  return { draft: { ...draft, notYet: true, omissions: [name] }, today }
}
