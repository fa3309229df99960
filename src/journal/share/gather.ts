import { Failure } from '#shared/failure.ts'
import type { ListSelection } from '#shared/share.ts'
import type { Reader } from '../database/connection.ts'
import { idList } from '../entries/bin-entries.ts'
import { findEntryIds } from '../entries/find-entry-ids.ts'
import { notByThemselves } from './not-by-themselves.ts'

/** Of an entry, what may go into a shared document. Its zone, marks, tags and history are not even read; of its
 * versions only the number, for the note of what was shared. */
export interface ChosenEntry {
  readonly id: string
  readonly position: number
  readonly revision: number
  readonly day: string
  readonly time: string
  readonly title: string
  readonly body: string
}

/**
 * Exactly the chosen entries, oldest first: those ticked, or all that a search finds. An entry that is in the bin or
 * sealed by now is left out, whoever names it. An exercise whose answers are not to be shared by themselves is in it only
 * when it was ticked. Throws a Failure `nothing-chosen` if none is left.
 */
export async function gather(reader: Reader, selection: ListSelection): Promise<readonly ChosenEntry[]> {
  const ids =
    selection.kind === 'entries'
      ? selection.ids
      : await findEntryIds(reader, selection.query, selection.filter)
  const entries = await reader
    .selectFrom('entry')
    .select(['id', 'position', 'revision', 'day', 'time', 'title', 'body'])
    .where('id', 'in', idList(ids))
    .where('binned_at', 'is', null)
    .where('sealed', '=', 0)
    .$if(selection.kind === 'search', (found) => found.where('id', 'not in', notByThemselves(reader)))
    .orderBy('position')
    .execute()
  if (entries.length === 0) throw new Failure('nothing-chosen')
  return entries
}
