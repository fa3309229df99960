import { preparedPassword } from '#shared/file-password.ts'
import type { ImportOutcome, TransferProgress } from '#shared/transfer.ts'
import type { Connection } from '../database/connection.ts'
import type { ImageFiles } from '../images/image-files.ts'
import { removeImages } from '../images/images.ts'
import { ageSource, isAgeFile } from './age-source.ts'
import { type ByteSource, fileSource } from './byte-source.ts'
import { importRefused } from './import-refused.ts'
import { keepEntries, keepTags } from './keep-entries.ts'
import { keepPictures } from './keep-pictures.ts'
import { type Came, keepRows } from './keep-rows.ts'
import { type ReadExport, readExport } from './read-export.ts'
import { noteImport, type TakenIn } from './undo-import.ts'
import { openZip } from './zip-reader.ts'

interface ExportToTakeIn {
  /** Absolute path. */
  readonly file: string
  /** As typed; only for a locked one. */
  readonly password: string | null
  readonly stop: AbortSignal
}

interface Surroundings {
  readonly connection: Connection
  readonly images: ImageFiles
  /** Tells how far it is and lets others have a turn. */
  tell(progress: TransferProgress): Promise<void>
}

/** What came of it, and what takes it out again; null when nothing came in. */
export interface ImportEnd {
  readonly outcome: ImportOutcome
  readonly takenIn: TakenIn | null
}

/** Whether it is locked, so that a password must be asked for. */
export const isLocked = (file: string): Promise<boolean> => isAgeFile(fileSource(file))

/**
 * Takes a complete export into the journal. First all of it is read and checked, with nothing written. Then its pictures
 * are sealed into this vault, where nothing shows them yet; then everything else comes in in one transaction. What is
 * here already, by its id, stays as it is.
 *
 * Throws a Failure `import-…`, or what the disk throws; then, as when it is stopped, the journal is as it was.
 */
export async function importExport(
  { file, password, stop }: ExportToTakeIn,
  { connection, images, tell: say }: Surroundings,
): Promise<ImportEnd> {
  const tell = async (progress: TransferProgress) => {
    await say(progress)
    stop.throwIfAborted()
  }
  const pictures: string[] = []
  try {
    const content = await readExport(await openZip(await sourceOf(file, password)), tell)
    await keepPictures({ connection, images, content, came: pictures, tell })
    return keepAll(connection, content, pictures)
  } catch (thrown) {
    removeImages({ connection, images }, pictures)
    if (stop.aborted) return { outcome: { kind: 'cancelled' }, takenIn: null }
    throw thrown
  }
}

async function sourceOf(file: string, password: string | null): Promise<ByteSource> {
  const source = fileSource(file)
  if (!(await isAgeFile(source))) return source
  if (password === null) throw importRefused('import-wrong-password')
  return ageSource(source, preparedPassword(password))
}

/** After the entries, in this order; what something belongs to comes first. */
const afterEntries = [
  'entry_revision',
  'measure_point',
  'saved_search',
  'share',
  'share_entry',
  'prompt_offered',
  'setting',
  'exercise_file',
  'promise',
  'promise_week',
  'path_progress',
  'path_step',
  'pinned_event',
  'receiver',
  'share_record',
  'remembered_omission',
  'session_question',
  'share_draft',
  'entry_seal',
] as const

/** Of these nobody would count the rows. */
const uncounted: readonly string[] = [
  'entry',
  'entry_revision',
  'measure_point',
  'share_entry',
  'prompt_offered',
  'share_record',
  'remembered_omission',
  'entry_seal',
]

function keepAll(connection: Connection, content: ReadExport, pictures: readonly string[]): ImportEnd {
  try {
    return connection.transaction(() => {
      // An entry and its record name one another.
      connection.sqlite.pragma('defer_foreign_keys = ON')
      const came: Came = new Map()
      const tags = keepTags(connection, content.rows('tag'))
      keepRows(connection, content, 'answer_record', came)
      const entries = keepEntries(connection, content.entries(), tags)
      came.set('entry', new Set(entries.came.keys()))
      for (const table of afterEntries) keepRows(connection, content, table, came)
      const others = [...came].reduce(
        (sum, [table, keys]) => sum + (uncounted.includes(table) ? 0 : keys.size),
        0,
      )
      const { alreadyHere, different } = entries
      return {
        outcome: { kind: 'imported', entries: entries.came.size, alreadyHere, different, others },
        takenIn: noteImport(connection, { came, entries: entries.came, pictures }),
      }
    })
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
    // Lines that contradict one another: doubled ids, or one that names what is not there.
    const contradicts = code.startsWith('SQLITE_CONSTRAINT') || code === 'bad-input'
    throw contradicts ? importRefused('import-odd-rows', 'data', thrown) : thrown
  }
}
