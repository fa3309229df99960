import { z } from 'zod'
import { byJournal } from './call.ts'
import { entryId } from './entry.ts'
import { keptId } from './finding.ts'
import { maxSessionQuestion } from './limits.ts'

/** Something to ask in a session. */
export interface SessionQuestion {
  readonly id: string
  readonly words: string
  /** The entry it came up in; null for none, and for one that is not in the lists now. */
  readonly entry: { readonly id: string; readonly day: string; readonly title: string } | null
  /** Milliseconds since 1970, UTC. */
  readonly createdAt: number
  /** When it was put aside as asked; null while it is open. */
  readonly settledAt: number | null
}

const words = z.string().trim().min(1).max(maxSessionQuestion)
const one = z.strictObject({ id: keptId })

/** Questions collected for a session. Those about sealed entries are not told. */
export const questionCalls = {
  /** Open ones first, oldest first; then those that were asked, last asked first. */
  list: byJournal<readonly SessionQuestion[]>()(z.undefined()),
  /** To add one of an id that is there already changes nothing. */
  add: byJournal<null>()(z.strictObject({ id: keptId, words, entry: entryId.nullable() })),
  change: byJournal<null>()(one.extend({ words })),
  /** It was asked, or is done with. */
  settle: byJournal<null>()(one),
  takeBack: byJournal<null>()(one),
  remove: byJournal<null>()(one),
} as const
