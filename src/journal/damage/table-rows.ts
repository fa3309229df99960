import { pageSize, reservedLength } from '../database/page-format.ts'
import type { StoredPages } from './stored-pages.ts'

export type Cell = string | number | bigint | null | Buffer

/** A row found on a page, whatever table or index it is of. */
export interface FoundRow {
  /** Null on the pages of an index, and of a table without row ids, which SQLite keeps like one. */
  readonly rowid: number | null
  readonly cells: readonly Cell[]
  /** False when it goes on in a page that is damaged; `cells` are then those that are whole. */
  readonly whole: boolean
}

/** What SQLite itself may use of a page. */
const usable = pageSize - reservedLength
const kinds = { indexInterior: 2, tableInterior: 5, indexLeaf: 10, tableLeaf: 13 } as const

/**
 * The rows on one page, without looking at any other but those they go on in: no damage elsewhere hides them. Pages
 * of other kinds have none; null when the page itself is damaged. Format: https://sqlite.org/fileformat2.html, 1.6.
 */
export function rowsOnPage(pages: StoredPages, number: number): readonly FoundRow[] | null {
  if (!holdsRows(number)) return []
  const page = pages.read(number)
  if (page === null) return null
  const kind = page.readUInt8(headAt(number))
  if (kind === kinds.tableLeaf) return cellsOf(page, number, 8).map((at) => tableRow(pages, page, at))
  if (kind === kinds.indexLeaf) return cellsOf(page, number, 8).map((at) => indexRow(pages, page, at))
  if (kind === kinds.indexInterior)
    return cellsOf(page, number, 12).map((at) => indexRow(pages, page, at + 4))
  return []
}

/** Whether every page of a tree, and every page its rows go on in, can be read. */
export function isTreeWhole(pages: StoredPages, root: number): boolean {
  const page = pages.read(root)
  if (page === null) return false
  if (!rowsOnPage(pages, root)?.every((row) => row.whole)) return false
  const kind = page.readUInt8(headAt(root))
  if (kind !== kinds.tableInterior && kind !== kinds.indexInterior) return true
  const children = cellsOf(page, root, 12).map((at) => page.readUInt32BE(at))
  return [...children, page.readUInt32BE(headAt(root) + 8)].every((child) => isTreeWhole(pages, child))
}

/** A page at this place would hold the bytes by which SQLite locks the file, so there is none. */
const lockingPage = 2 ** 30 / pageSize + 1
/** Every so many pages one says, in five bytes each, what the pages after it are for. */
const mapped = Math.floor(usable / 5) + 1

function holdsRows(number: number): boolean {
  return number !== lockingPage && (number < 2 || (number - 2) % mapped !== 0)
}

function headAt(number: number): number {
  return number === 1 ? 100 : 0
}

function cellsOf(page: Buffer, number: number, headLength: number): readonly number[] {
  const head = headAt(number)
  const count = page.readUInt16BE(head + 3)
  return Array.from({ length: count }, (_, index) => page.readUInt16BE(head + headLength + 2 * index))
}

function tableRow(pages: StoredPages, page: Buffer, at: number): FoundRow {
  const size = readVarint(page, at)
  const rowid = readVarint(page, size.end)
  return {
    rowid: Number(rowid.value),
    ...readRecord(pages, page, rowid.end, Number(size.value), usable - 35),
  }
}

function indexRow(pages: StoredPages, page: Buffer, at: number): FoundRow {
  const size = readVarint(page, at)
  const longest = Math.floor(((usable - 12) * 64) / 255) - 23
  return { rowid: null, ...readRecord(pages, page, size.end, Number(size.value), longest) }
}

function readRecord(pages: StoredPages, page: Buffer, at: number, size: number, longest: number) {
  const shortest = Math.floor(((usable - 12) * 32) / 255) - 23
  const fitting = shortest + ((size - shortest) % (usable - 4))
  const local = size <= longest ? size : fitting <= longest ? fitting : shortest
  const parts = [page.subarray(at, at + local)]
  let left = size - local
  let next = left > 0 ? page.readUInt32BE(at + local) : 0
  while (left > 0) {
    const more = next === 0 ? null : pages.read(next)
    if (more === null) break
    const taken = more.subarray(4, Math.min(4 + left, usable))
    parts.push(taken)
    left -= taken.byteLength
    next = more.readUInt32BE(0)
  }
  return { cells: readCells(Buffer.concat(parts)), whole: left === 0 }
}

/** The cells of a record that lie wholly in the given bytes. */
function readCells(record: Buffer): readonly Cell[] {
  const head = readVarint(record, 0)
  const cells: Cell[] = []
  let at = Number(head.value)
  for (let type = head.end; type < Number(head.value); ) {
    const { value, end } = readVarint(record, type)
    const serial = Number(value)
    const length = cellLength(serial)
    if (at + length > record.byteLength) break
    cells.push(readCell(record.subarray(at, at + length), serial))
    at += length
    type = end
  }
  return cells
}

function cellLength(serial: number): number {
  if (serial >= 12) return (serial - (serial % 2 === 0 ? 12 : 13)) / 2
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0][serial] ?? 0
}

function readCell(bytes: Buffer, serial: number): Cell {
  if (serial >= 12) return serial % 2 === 0 ? bytes : bytes.toString('utf8')
  if (serial === 0) return null
  if (serial === 8 || serial === 9) return serial - 8
  if (serial === 7) return bytes.readDoubleBE()
  if (serial === 6) {
    const value = bytes.readBigInt64BE()
    return Number.isSafeInteger(Number(value)) ? Number(value) : value
  }
  return bytes.readIntBE(0, bytes.byteLength)
}

function readVarint(bytes: Buffer, at: number): { readonly value: bigint; readonly end: number } {
  let value = 0n
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes.readUInt8(at + index)
    value = (value << 7n) | BigInt(byte & 0x7f)
    if ((byte & 0x80) === 0) return { value, end: at + index + 1 }
  }
  return { value: BigInt.asIntN(64, (value << 8n) | BigInt(bytes.readUInt8(at + 8))), end: at + 9 }
}
