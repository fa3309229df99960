import type { SharedVersion } from '#shared/share.ts'
import type { Connection } from '../database/connection.ts'
import { newId } from '../new-id.ts'

interface DoneShare {
  /** A `ShareFormat`, or `paper`. */
  readonly form: string
  readonly contents: readonly SharedVersion[]
  /** Milliseconds since 1970, UTC. */
  readonly at: number
}

const share = 'INSERT INTO share (id, at, form) VALUES (?, ?, ?)'
const entry = 'INSERT INTO share_entry (share_id, entry_id, revision) VALUES (?, ?, ?)'

/**
 * Notes in the journal that entries left it: when, in what form, and which version of each. For whom, where to and
 * under which password is not asked and not kept. To be called only when the file is in place or the pages printed.
 */
export function noteShare(connection: Connection, { form, contents, at }: DoneShare): void {
  const id = newId(at)
  connection.transaction(() => {
    connection.write(share).run(id, at, form)
    for (const { id: entryId, revision } of contents) connection.write(entry).run(id, entryId, revision)
  })
}
