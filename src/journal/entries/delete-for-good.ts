import { Failure } from '#shared/failure.ts'
import { daysInBin } from '#shared/limits.ts'
import type { Connection } from '../database/connection.ts'
import { markSweepDue, sweepIfDue } from '../database/sweep.ts'
import { sealedIds } from '../sealed/seals.ts'
import { dropUnusedTags } from '../tags/tag-named.ts'
import { idList } from './bin-entries.ts'

const msPerDay = 86_400_000
const isAnyInJournal = `
  SELECT 1 FROM entry
  WHERE binned_at IS NULL AND id IN (SELECT value FROM json_each(?)) AND id NOT IN ${sealedIds} LIMIT 1`

/**
 * Destroys binned entries with all their versions, and the tags only they carried: when this returns no word of them
 * is left in the journal's file, not in free space, the search index or the write-ahead log. Ids that are already
 * gone are no failure, and those of sealed entries, which stay, are as if they were gone.
 * Takes about two seconds at 10,000 entries: see [Note: what deleting leaves behind].
 *
 * Only what is in the bin can be destroyed: throws Failure `entry-not-found`, with nothing destroyed, when one of
 * the entries is in the journal. When it throws for the disk's sake the entries are gone, and their last traces
 * go with the next call of {@link emptyOldBin}.
 */
export function deleteForGood(connection: Connection, ids: readonly string[]): void {
  connection.transaction(() => {
    const inJournal = connection.read(isAnyInJournal).get(JSON.stringify(ids))
    if (inJournal !== undefined) throw new Failure('entry-not-found')
    const gone = connection.run(
      connection.db.deleteFrom('entry').where('id', 'in', idList(ids)).where('binned_at', 'is not', null),
    )
    if (gone > 0) tidyAfter(connection)
  })
  sweepIfDue(connection)
}

/**
 * Destroys what has been in the bin for {@link daysInBin} days, and finishes a destruction that was interrupted.
 * Returns how many entries were destroyed.
 */
export function emptyOldBin(connection: Connection, now: number): number {
  const destroyed = connection.transaction(() => {
    const gone = connection.run(
      connection.db.deleteFrom('entry').where('binned_at', '<=', now - daysInBin * msPerDay),
    )
    if (gone > 0) tidyAfter(connection)
    return gone
  })
  sweepIfDue(connection)
  return destroyed
}

function tidyAfter(connection: Connection): void {
  dropUnusedTags(connection)
  markSweepDue(connection)
}
