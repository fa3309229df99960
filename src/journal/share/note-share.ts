import type { SharedVersion } from '#shared/share.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import type { ShareForm } from '#shared/share-note.ts'
import type { Connection } from '../database/connection.ts'
import { newId } from '../new-id.ts'
import { rememberOmissions } from './remembered/remembered-omissions.ts'

interface DoneShare {
  readonly form: ShareForm
  readonly contents: readonly SharedVersion[]
  /** Milliseconds since 1970, UTC. */
  readonly at: number
  /** What the person had decided about it; left out for a share of chosen entries alone. */
  readonly draft?: ShareDraft
  /** How many passages and names were left out or changed in it; none when this is left out. */
  readonly omissions?: number
  /** SHA-256 of the file, 64 hex digits; left out for paper and the screen. */
  readonly hash?: string
}

const share = 'INSERT INTO share (id, at, form) VALUES (?, ?, ?)'
const entry = 'INSERT INTO share_entry (share_id, entry_id, revision) VALUES (?, ?, ?)'
// A receiver who was removed while the share was being prepared is not named.
const record = `
  INSERT INTO share_record (share_id, receiver_id, from_day, to_day, parts, omissions, hash)
  VALUES (?, (SELECT id FROM receiver WHERE id = ?), ?, ?, ?, ?, ?)`

/**
 * Notes in the journal that something left it: when, for whom, in what form, of which weeks, which parts, which version
 * of each entry, how much was left out, and the hash of the file. Where to and under which password is not asked and not
 * kept. What was left out for somebody is remembered for them. To be called only when the file is in place, the pages printed or the screen shown.
 */
export function noteShare(
  connection: Connection,
  { form, contents, at, draft, omissions = 0, hash }: DoneShare,
): void {
  const id = newId(at)
  connection.transaction(() => {
    connection.write(share).run(id, at, form)
    connection
      .write(record)
      .run(
        id,
        draft?.receiver ?? null,
        draft?.from ?? null,
        draft?.to ?? null,
        JSON.stringify(draft?.parts ?? []),
        omissions,
        hash ?? null,
      )
    if (draft?.receiver) rememberOmissions(connection, draft.receiver, draft.omissions, at)
    for (const { id: entryId, revision } of contents) connection.write(entry).run(id, entryId, revision)
  })
}
