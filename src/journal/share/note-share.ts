import type { ShareDraft } from '#shared/share-draft.ts'
import type { NotedContents, ShareForm } from '#shared/share-note.ts'
import type { Connection } from '../database/connection.ts'
import { newId } from '../new-id.ts'
import { rememberOmissions } from './remembered/remembered-omissions.ts'

interface DoneShare {
  readonly form: ShareForm
  /** What is in it. */
  readonly noted: NotedContents
  /** Milliseconds since 1970, UTC. */
  readonly at: number
  /** What the person had decided about it. */
  readonly draft: ShareDraft
  /** SHA-256 of the file, 64 hex digits; left out for paper and the screen. */
  readonly hash?: string
}

const share = 'INSERT INTO share (id, at, form) VALUES (?, ?, ?)'
const entry = 'INSERT INTO share_entry (share_id, entry_id, revision) VALUES (?, ?, ?)'
// A receiver who was removed while the share was being prepared is not named.
const record = `
  INSERT INTO share_record
    (share_id, from_day, to_day, parts, omissions, hash, receiver_id, receiver_kind, receiver_name)
  SELECT ?, ?, ?, ?, ?, ?, receiver.id, kind, name FROM (SELECT 1) LEFT JOIN receiver ON receiver.id = ?`

/**
 * Notes in the journal that something left it: when, for whom and what they were called, in what form, of which weeks,
 * which parts, which version of each entry, how much was left out, and the hash of the file. Where to and under which
 * password is not asked and not kept. What was left out for somebody is remembered for them. To be called only when the
 * file is in place, the pages printed or the screen shown.
 */
export function noteShare(connection: Connection, { form, noted, at, draft, hash }: DoneShare): void {
  const id = newId(at)
  const { receiver, from, to } = draft
  connection.transaction(() => {
    connection.write(share).run(id, at, form)
    connection
      .write(record)
      .run(id, from, to, JSON.stringify(noted.parts), noted.omissions, hash ?? null, receiver)
    if (receiver !== null) rememberOmissions(connection, receiver, draft.omissions, at)
    for (const { id: entryId, revision } of noted.entries) connection.write(entry).run(id, entryId, revision)
  })
}
