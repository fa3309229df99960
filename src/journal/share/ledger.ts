import type { ReceiverKind } from '#shared/receiver.ts'
import type { SharedEntry, ShareForm, ShareNote } from '#shared/share-note.ts'
import { type SheetPart, sheetParts } from '#shared/sheet-parts.ts'
import type { ReadConnection } from '../database/connection.ts'
import { sealedIds } from '../sealed/seals.ts'

const columns = `
  share.id, share.at, share.form, from_day, to_day, parts, omissions, hash,
  receiver_id, receiver_kind, receiver_name,
  (SELECT count(*) FROM share_entry WHERE share_id = share.id) AS entries
  FROM share LEFT JOIN share_record ON share_record.share_id = share.id`
const all = `SELECT ${columns} ORDER BY share.at DESC, share.id DESC`
const ofEntry = `
  SELECT ${columns} WHERE share.id IN (SELECT share_id FROM share_entry WHERE entry_id = ? AND entry_id NOT IN ${sealedIds})
  ORDER BY share.at DESC, share.id DESC`
const contents = `
  SELECT entry.id, share_entry.revision, day, title, preview,
    entry.revision <> share_entry.revision AS changed_since,
    binned_at IS NULL AND sealed = 0 AS shown
  FROM share_entry JOIN entry ON entry.id = entry_id WHERE share_id = ? ORDER BY position`

interface StoredNote extends Pick<ShareNote, 'id' | 'at' | 'entries' | 'hash'> {
  readonly form: ShareForm
  /** Null of shares from before schema 3, as are the columns up to the receiver. */
  readonly parts: string | null
  readonly from_day: string | null
  readonly to_day: string | null
  readonly omissions: number | null
  readonly receiver_id: string | null
  readonly receiver_kind: ReceiverKind | null
  readonly receiver_name: string | null
}

interface StoredContents extends Pick<SharedEntry, 'revision'> {
  readonly id: string
  readonly day: string
  readonly title: string
  readonly preview: string
  readonly changed_since: number
  readonly shown: number
}

/** Everything that was ever shared, newest first. */
export function readLedger(connection: ReadConnection): readonly ShareNote[] {
  return connection.read<StoredNote>(all).all().map(note)
}

/** Where an entry was shared, newest first; of a sealed one nothing is told. */
export function sharesOfEntry(connection: ReadConnection, id: string): readonly ShareNote[] {
  return connection.read<StoredNote>(ofEntry).all(id).map(note)
}

/** Which entries were in a share, oldest first. Of one that is in the bin or sealed, not even its id is told. */
export function contentsOfShare(connection: ReadConnection, id: string): readonly SharedEntry[] {
  return connection
    .read<StoredContents>(contents)
    .all(id)
    .map(({ revision, shown, changed_since, ...called }) => ({
      revision,
      now: shown === 1 ? { ...called, changedSince: changed_since === 1 } : null,
    }))
}

function note(stored: StoredNote): ShareNote {
  const { id, at, form, entries, hash, from_day, to_day, receiver_id, receiver_kind, receiver_name } = stored
  return {
    id,
    at,
    form,
    receiver:
      receiver_kind === null || receiver_name === null
        ? null
        : { id: receiver_id, kind: receiver_kind, name: receiver_name },
    period: from_day === null || to_day === null ? null : { from: from_day, to: to_day },
    parts: partsOf(stored.parts ?? '[]'),
    entries,
    omissions: stored.omissions ?? 0,
    hash,
  }
}

/** In the order of the sheet. */
function partsOf(json: string): readonly SheetPart[] {
  const named = new Set<string>(JSON.parse(json))
  return sheetParts.filter((part) => named.has(part))
}
