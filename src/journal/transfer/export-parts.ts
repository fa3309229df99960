import type { TransferProgress } from '#shared/transfer.ts'
import type { Connection } from '../database/connection.ts'
import type { ImageFiles } from '../images/image-files.ts'
import { dataTables, rowsOf } from './data-tables.ts'
import { dayPages } from './day-pages.ts'
import { entryLines } from './entry-lines.ts'
import { readMeName } from './manifest.ts'
import { isReadable, type PictureLine, pictureBytes, picturePath, storedPictures } from './pictures.ts'
import { readMe } from './read-me.ts'
import type { ZipPart } from './zip-writer.ts'

/** What an export is made from. */
export interface ExportSource {
  readonly connection: Connection
  readonly images: ImageFiles
  /** Tells how far it is and lets others have a turn; throws when it is to stop. */
  tell(progress: TransferProgress): Promise<void>
}

/** What was found on the way. */
export interface ExportCount {
  entries: number
  lostPictures: number
}

/** Lines between two turns for others, and bytes put together to one piece. */
const linesAtOnce = 200
const pieceLength = 256 * 1024

/** Everything in a journal as the files of its complete export, in the order they are written. */
export async function* exportParts(source: ExportSource, count: ExportCount): AsyncGenerator<ZipPart> {
  const { connection, images } = source
  const bytes = (text: string) => [Buffer.from(text)]
  yield { name: readMeName, bytes: bytes(readMe()) }
  const steps = stepsOf(source)

  const places = new Map<string, string>()
  const lines: PictureLine[] = []
  for (const picture of storedPictures(connection)) {
    await steps.next()
    const { file: _, ...facts } = picture
    const path = isReadable(images, picture) ? picturePath(picture) : null
    lines.push({ ...facts, path })
    if (path === null) {
      count.lostPictures += 1
      continue
    }
    places.set(picture.id, path)
    yield { name: path, bytes: pictureBytes(images, picture), stored: true }
  }

  const tags = new Map(
    connection.rows(connection.db.selectFrom('tag').select(['id', 'name'])).map(({ id, name }) => [id, name]),
  )
  for (const { name, text } of dayPages(entryLines(connection), { tags, pictures: places })) {
    await steps.next()
    yield { name, bytes: bytes(text) }
  }

  const counted = function* () {
    for (const line of entryLines(connection)) {
      count.entries += 1
      yield line
    }
  }
  yield { name: 'data/entries.jsonl', bytes: asLines(counted(), steps) }
  yield { name: 'data/pictures.jsonl', bytes: asLines(lines, steps) }
  for (const table of dataTables) {
    yield { name: `data/${table.file}`, bytes: asLines(rowsOf(connection, table), steps) }
  }
}

interface Steps {
  next(): Promise<void>
}

/** Counts what is done against all that is to be done, about. */
function stepsOf({ connection, tell }: ExportSource): Steps {
  const counted = ['entry', 'entry', 'attachment', ...dataTables.map(({ table }) => table)]
  const of = counted.reduce((sum, table) => sum + rowsIn(connection, table), 1)
  let done = 0
  return {
    async next() {
      done += 1
      if (done % linesAtOnce === 1) await tell({ step: 'writing', done: Math.min(done, of), of })
    },
  }
}

/** @param table one of this file's own, never from elsewhere */
function rowsIn(connection: Connection, table: string): number {
  return connection.read<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`).get()?.rows ?? 0
}

async function* asLines(values: Iterable<unknown>, steps: Steps): AsyncGenerator<Uint8Array> {
  let waiting: string[] = []
  let length = 0
  for (const value of values) {
    await steps.next()
    const line = `${JSON.stringify(value)}\n`
    waiting.push(line)
    length += line.length
    if (length < pieceLength) continue
    yield Buffer.from(waiting.join(''))
    waiting = []
    length = 0
  }
  if (waiting.length > 0) yield Buffer.from(waiting.join(''))
}
