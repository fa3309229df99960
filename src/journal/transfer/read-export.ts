import type { z } from 'zod'
import type { TransferProgress } from '#shared/transfer.ts'
import { checkImage } from '../images/check-image.ts'
import { type DataRow, dataTables } from './data-tables.ts'
import type { EntryLine } from './entry-lines.ts'
import { importRefused } from './import-refused.ts'
import type { ListedFile } from './manifest.ts'
import { type PictureLine, picturePath } from './pictures.ts'
import { entryShape, pictureShape, rowShapes } from './row-shapes.ts'
import type { OpenZip } from './zip-reader.ts'

/** Most bytes of all data files together: they are held in memory, so that nothing is written before all were read. */
const maxData = 1024 ** 3
/** Longest line: an entry may be ten million letters long, and its JSON six times that. */
const maxLine = 128 * 1024 * 1024

type Table = (typeof dataTables)[number]['table']

/** A complete export, every byte of which was read and found to be what it says. */
export interface ReadExport {
  readonly pictures: readonly PictureLine[]
  entries(): Iterable<EntryLine>
  rows(table: Table): Iterable<DataRow>
  picture(line: PictureLine): Promise<Uint8Array>
}

/**
 * Reads all of a complete export and checks it: every file, every line, every picture. Nothing is written anywhere.
 *
 * Throws a Failure `import-damaged`, `import-odd-files`, `import-odd-rows` or `import-too-large`, and what `tell` throws.
 */
export async function readExport(
  zip: OpenZip,
  tell: (progress: TransferProgress) => Promise<void>,
): Promise<ReadExport> {
  const data = zip.files.filter(({ name }) => name.startsWith('data/'))
  const others = zip.files.filter(({ name }) => !name.startsWith('data/'))
  if (data.reduce((sum, { bytes }) => sum + bytes, 0) > maxData) throw importRefused('import-too-large')
  let done = 0
  const step = () => tell({ step: 'reading', done: done++, of: zip.files.length })

  const contents = new Map<string, Buffer>()
  for (const file of data) {
    await step()
    contents.set(file.name, await wholeOf(zip, file))
  }
  const pictures = [...linesOf(contents, 'data/pictures.jsonl', pictureShape)]
  const byPath = new Map(pictures.flatMap((line) => (line.path === null ? [] : [[line.path, line] as const])))
  checkNames(contents, byPath, others)
  for (const _ of linesOf(contents, 'data/entries.jsonl', entryShape));
  for (const { file, table } of dataTables)
    for (const _ of linesOf(contents, `data/${file}`, rowShapes[table]));

  for (const file of others) {
    await step()
    const line = byPath.get(file.name)
    if (line === undefined) await zip.read(file, () => undefined)
    else checkPicture(line, await wholeOf(zip, file))
  }
  const listed = new Map(zip.files.map((file) => [file.name, file]))
  return {
    pictures,
    entries: () => linesOf(contents, 'data/entries.jsonl', entryShape),
    rows(table) {
      const file = dataTables.find((one) => one.table === table)?.file ?? ''
      return linesOf(contents, `data/${file}`, rowShapes[table])
    },
    async picture({ path }) {
      const file = listed.get(path ?? '')
      if (file === undefined) throw new TypeError('a picture that is in no file')
      return wholeOf(zip, file)
    },
  }
}

/** All data files are there and no other; and pictures are those that the lines about them name. */
function checkNames(
  contents: ReadonlyMap<string, Buffer>,
  byPath: ReadonlyMap<string, PictureLine>,
  others: readonly ListedFile[],
): void {
  const wanted = ['entries.jsonl', 'pictures.jsonl', ...dataTables.map(({ file }) => file)]
  if (contents.size !== wanted.length || !wanted.every((name) => contents.has(`data/${name}`))) {
    throw importRefused('import-odd-files')
  }
  const inZip = others.filter(({ name }) => name.startsWith('pictures/'))
  if (inZip.length !== byPath.size || !inZip.every(({ name }) => byPath.has(name))) {
    throw importRefused('import-odd-files')
  }
}

function checkPicture(line: PictureLine, bytes: Buffer): void {
  const { media_type: mediaType, width, height, size } = line
  if (line.path !== picturePath(line) || size !== bytes.byteLength) {
    throw importRefused('import-odd-rows', 'data/pictures.jsonl')
  }
  try {
    checkImage({ mediaType, bytes: new Uint8Array(bytes), width, height })
  } catch (cause) {
    throw importRefused('import-odd-rows', line.path, cause)
  }
}

async function wholeOf(zip: OpenZip, file: ListedFile): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  await zip.read(file, (piece) => pieces.push(piece))
  return Buffer.concat(pieces)
}

function* linesOf<Line>(
  contents: ReadonlyMap<string, Buffer>,
  name: string,
  shape: z.ZodType<Line>,
): Generator<Line, void, void> {
  const bytes = contents.get(name)
  if (bytes === undefined) throw importRefused('import-odd-files', name)
  let number = 0
  for (let start = 0; start < bytes.byteLength; ) {
    number += 1
    const newline = bytes.indexOf(0x0a, start)
    const end = newline === -1 ? bytes.byteLength : newline
    if (end - start > maxLine) throw importRefused('import-too-large', `${name}:${number}`)
    const line = shape.safeParse(jsonIn(bytes.toString('utf8', start, end)))
    if (!line.success) throw importRefused('import-odd-rows', `${name}:${number}`)
    yield line.data
    start = end + 1
  }
}

/** Undefined, which no shape takes, for what is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
