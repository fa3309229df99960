import type { ImportUndone } from '#shared/transfer.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'
import { markSweepDue, sweepIfDue } from '../database/sweep.ts'
import type { ImageFiles } from '../images/image-files.ts'
import { removeImages } from '../images/images.ts'
import { readSealedIds } from '../sealed/seals.ts'
import { dropUnusedTags } from '../tags/tag-named.ts'
import type { Came } from './keep-rows.ts'

/** A thing that came in, other than an entry: how it read then, with what belongs to it. */
interface OtherThing {
  readonly kind: OtherKind
  readonly key: readonly string[]
  readonly read: string
}

/** Everything that came in with an import, as it was then. */
export interface TakenIn {
  /** Ids and versions. */
  readonly entries: ReadonlyMap<string, number>
  /** Ids of everything that was sealed when it had come in. */
  readonly sealed: readonly string[]
  readonly others: readonly OtherThing[]
  readonly pictures: readonly string[]
}

/**
 * How each kind of thing is read, with what belongs to it, and how it is removed. Records that have an entry go with it;
 * promises come before the records they may name.
 */
const kinds = {
  promise: {
    reads: [
      'SELECT * FROM promise WHERE id = ?',
      'SELECT * FROM promise_week WHERE promise_id = ? ORDER BY week',
    ],
    removes: 'DELETE FROM promise WHERE id = ?',
  },
  answer_record: {
    reads: ['SELECT revision FROM answer_record WHERE id = ?'],
    removes: 'DELETE FROM answer_record WHERE id = ? AND entry_id IS NULL',
  },
  saved_search: {
    reads: ['SELECT * FROM saved_search WHERE id = ?'],
    removes: 'DELETE FROM saved_search WHERE id = ?',
  },
  share: {
    reads: ['SELECT * FROM share WHERE id = ?', 'SELECT * FROM share_record WHERE share_id = ?'],
    removes: 'DELETE FROM share WHERE id = ?',
  },
  // Somebody to whom something was given since stays: else nobody would know any more whom.
  receiver: {
    reads: [
      'SELECT * FROM receiver WHERE id = ?',
      'SELECT * FROM remembered_omission WHERE receiver_id = ? ORDER BY id',
      'SELECT share_id FROM share_record WHERE receiver_id = ? ORDER BY share_id',
    ],
    removes: 'DELETE FROM receiver WHERE id = ?',
  },
  session_question: {
    reads: ['SELECT * FROM session_question WHERE id = ?'],
    removes: 'DELETE FROM session_question WHERE id = ?',
  },
  share_draft: {
    reads: ['SELECT * FROM share_draft WHERE id = ?'],
    removes: 'DELETE FROM share_draft WHERE id = ?',
  },
  prompt_offered: {
    reads: ['SELECT * FROM prompt_offered WHERE day = ? AND turn = ?'],
    removes: 'DELETE FROM prompt_offered WHERE day = ? AND turn = ?',
  },
  setting: {
    reads: ['SELECT * FROM setting WHERE name = ?'],
    removes: 'DELETE FROM setting WHERE name = ?',
  },
  exercise_file: {
    reads: ['SELECT * FROM exercise_file WHERE id = ?'],
    removes: 'DELETE FROM exercise_file WHERE id = ?',
  },
  path_progress: {
    reads: [
      'SELECT * FROM path_progress WHERE path = ?',
      'SELECT * FROM path_step WHERE path = ? ORDER BY step',
    ],
    removes: 'DELETE FROM path_progress WHERE path = ?',
  },
  pinned_event: {
    reads: ['SELECT * FROM pinned_event WHERE id = ?'],
    removes: 'DELETE FROM pinned_event WHERE id = ?',
  },
} as const
type OtherKind = keyof typeof kinds

const readNow = (connection: ReadConnection, kind: OtherKind, key: readonly string[]): string =>
  JSON.stringify(kinds[kind].reads.map((sql) => connection.read(sql).all(...key)))

const isHere = (connection: ReadConnection, { kind, key }: OtherThing): boolean =>
  connection.read(kinds[kind].reads[0]).get(...key) !== undefined

/** Notes what came in, as it reads now. To be called at the end of the transaction that took it in. */
export function noteImport(
  connection: ReadConnection,
  { came, entries, pictures }: Pick<TakenIn, 'entries' | 'pictures'> & { readonly came: Came },
): TakenIn {
  const others = (Object.keys(kinds) as OtherKind[]).flatMap((kind) =>
    [...(came.get(kind) ?? [])].map((text) => {
      const key = text.split('\n')
      return { kind, key, read: readNow(connection, kind, key) }
    }),
  )
  return { entries, sealed: readSealedIds(connection), others, pictures }
}

interface Kept {
  readonly connection: Connection
  readonly images: ImageFiles
}

/**
 * Takes an import out again, in one transaction and for good: no trace of it is left in the journal's file. What was
 * changed since it came in is somebody's work by now, and stays. So does what was sealed since, without being counted: it
 * is not destroyed by whoever does not have the passphrase.
 */
export function undoImport(
  { connection, images }: Kept,
  { entries, sealed, others, pictures }: TakenIn,
): ImportUndone {
  const undone = connection.transaction(() => {
    // Looked at before anything is removed: what is removed may change what names it.
    const unchanged = others.filter(({ kind, key, read }) => readNow(connection, kind, key) === read)
    let left = others.filter((one) => !unchanged.includes(one) && isHere(connection, one)).length
    let removed = 0
    const cameSealed = new Set(sealed)
    const sealedSince = new Set(readSealedIds(connection).filter((id) => !cameSealed.has(id)))
    for (const [id, revision] of entries) {
      if (sealedSince.has(id)) continue
      const gone = connection.write('DELETE FROM entry WHERE id = ? AND revision = ?').run(id, revision)
      removed += gone
      if (gone === 0 && connection.read('SELECT 1 FROM entry WHERE id = ?').get(id) !== undefined) left += 1
    }
    for (const { kind, key } of unchanged) connection.write(kinds[kind].removes).run(...key)
    dropUnusedTags(connection)
    markSweepDue(connection)
    return { entries: removed, left }
  })
  removeImages({ connection, images }, pictures)
  sweepIfDue(connection)
  return undone
}
