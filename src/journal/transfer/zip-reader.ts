import { createHash } from 'node:crypto'
import {
  configure,
  ERR_UNSAFE_FILENAME,
  type FileEntry,
  Reader,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js'
import type { ByteSource } from './byte-source.ts'
import { importRefused } from './import-refused.ts'
import { formatName, formatVersion, type ListedFile, manifestName, manifestShape } from './manifest.ts'

configure({ useWebWorkers: false })

/** Most files, and most bytes of the list of them, in a zip that is looked at. */
const maxFiles = 500_000
const maxList = 128 * 1024 * 1024
/**
 * No more is unpacked than this many times the file, and a little: words are packed to a tenth, a bomb to a thousandth.
 * Every file must also have exactly the length and the check sum that the list of them says.
 */
const mostTimes = 100
const mostBeside = 64 * 1024 * 1024

/** A zip whose files are exactly those its own list names. */
export interface OpenZip {
  /** In the order they lie in the zip. */
  readonly files: readonly ListedFile[]
  /** Gives the file's bytes piece by piece, and at its end throws when they are not those that are listed. */
  read(file: ListedFile, take: (piece: Uint8Array) => void): Promise<void>
}

class SourceReader extends Reader<ByteSource> {
  readonly #source: ByteSource
  constructor(source: ByteSource) {
    super(source)
    this.#source = source
    this.size = source.size
  }
  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    if (length > maxList) throw importRefused('import-too-large')
    return this.#source.read(index, length)
  }
}

/**
 * Opens a complete export. Throws a Failure `import-not-an-export`, `import-newer`, `import-damaged`, `import-odd-files`
 * for names that are not the format's own, missing ones and doubled ones, or `import-too-large`.
 */
export async function openZip(source: ByteSource): Promise<OpenZip> {
  const entries = await entriesOf(source)
  const listEntry = entries.get(manifestName)
  if (listEntry === undefined) throw importRefused('import-not-an-export')
  const listed = manifestIn(await wholeOf(listEntry, maxList))
  entries.delete(manifestName)
  const names = new Set(listed.map(({ name }) => name))
  if (names.size !== listed.length || names.size !== entries.size) throw importRefused('import-odd-files')
  const inZip = listed.map((file) => {
    const entry = entries.get(file.name)
    if (entry === undefined) throw importRefused('import-odd-files')
    if (entry.uncompressedSize !== file.bytes) throw importRefused('import-damaged', file.name)
    return { file, entry }
  })
  const all = listed.reduce((sum, { bytes }) => sum + bytes, 0)
  if (all > mostTimes * source.size + mostBeside) throw importRefused('import-too-large')
  inZip.sort((one, other) => one.entry.offset - other.entry.offset)
  return {
    files: inZip.map(({ file }) => file),
    async read(file, take) {
      const entry = entries.get(file.name)
      if (entry === undefined) throw new TypeError('a file that is not in the zip')
      const hash = createHash('sha256')
      await unpack(entry, file.bytes, (piece) => {
        hash.update(piece)
        take(piece)
      })
      if (hash.digest('hex') !== file.sha256) throw importRefused('import-damaged', file.name)
    },
  }
}

async function entriesOf(source: ByteSource): Promise<Map<string, FileEntry>> {
  const entries = new Map<string, FileEntry>()
  try {
    for await (const entry of new ZipReader(new SourceReader(source)).getEntriesGenerator()) {
      if (entries.size >= maxFiles) throw importRefused('import-too-large')
      if (entry.directory || entry.encrypted || entries.has(entry.filename)) {
        throw importRefused('import-odd-files')
      }
      entries.set(entry.filename, entry)
    }
  } catch (thrown) {
    if (isRefused(thrown)) throw thrown
    const unsafe = thrown instanceof Error && thrown.message === ERR_UNSAFE_FILENAME
    throw importRefused(unsafe ? 'import-odd-files' : 'import-not-an-export', undefined, thrown)
  }
  return entries
}

function manifestIn(bytes: Buffer): readonly ListedFile[] {
  const json = jsonIn(bytes)
  const { format, version } = (typeof json === 'object' && json !== null ? json : {}) as Record<
    string,
    unknown
  >
  if (format !== formatName) throw importRefused('import-not-an-export')
  if (typeof version === 'number' && version > formatVersion) throw importRefused('import-newer')
  const manifest = manifestShape.safeParse(json)
  if (!manifest.success) throw importRefused('import-odd-files', manifestName)
  return manifest.data.files
}

function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw importRefused('import-not-an-export', undefined, cause)
  }
}

async function wholeOf(entry: FileEntry, most: number): Promise<Buffer> {
  if (entry.uncompressedSize > most) throw importRefused('import-too-large')
  const pieces: Uint8Array[] = []
  await unpack(entry, entry.uncompressedSize, (piece) => pieces.push(piece))
  return Buffer.concat(pieces)
}

/** @param length what it must come to: it is not unpacked any further */
async function unpack(entry: FileEntry, length: number, take: (piece: Uint8Array) => void): Promise<void> {
  let unpacked = 0
  const out = new WritableStream<Uint8Array>({
    write(piece) {
      unpacked += piece.byteLength
      if (unpacked > length) throw importRefused('import-damaged')
      take(piece)
    },
  })
  try {
    await entry.getData(out)
  } catch (thrown) {
    throw isRefused(thrown) ? thrown : importRefused('import-damaged', undefined, thrown)
  }
  if (unpacked !== length) throw importRefused('import-damaged')
}

const isRefused = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'
