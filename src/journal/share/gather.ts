import { Failure } from '#shared/failure.ts'
import type { ShareSelection } from '#shared/share.ts'
import type { Reader } from '../database/connection.ts'
import { findEntryIds } from '../entries/search-entries.ts'

/** Of an entry, what may go into a shared document. Its zone, marks, tags and history are not even read. */
export interface ChosenEntry {
  readonly id: string
  readonly position: number
  readonly day: string
  readonly time: string
  readonly title: string
  readonly body: string
}

/** SQLite takes at most 32,766 values in one statement. */
const atOnce = 1000

/**
 * Exactly the chosen entries, oldest first: those ticked, or all that a search finds. An entry that is in the bin or
 * sealed by now is left out, whoever names it. Throws a Failure `nothing-chosen` if none is left.
 */
export async function gather(reader: Reader, selection: ShareSelection): Promise<readonly ChosenEntry[]> {
  const ids = selection.kind === 'entries' ? selection.ids : await findEntryIds(reader, selection.query)
  const wanted = [...new Set(ids)]
  const entries: ChosenEntry[] = []
  for (let from = 0; from < wanted.length; from += atOnce) {
    entries.push(...(await readChosen(reader, wanted.slice(from, from + atOnce))))
  }
  if (entries.length === 0) throw new Failure('nothing-chosen')
  return entries.toSorted((one, other) => one.position - other.position)
}

function readChosen(reader: Reader, ids: readonly string[]): Promise<readonly ChosenEntry[]> {
  return reader
    .selectFrom('entry')
    .select(['id', 'position', 'day', 'time', 'title', 'body'])
    .where('id', 'in', ids)
    .where('binned_at', 'is', null)
    .where('sealed', '=', 0)
    .execute()
}
