import { pageSize } from '../database/page-format.ts'

const headLength = 32
const frameHeadLength = 24
const frameLength = frameHeadLength + pageSize
/** The last bit says in which order the checksums take their bytes. */
const magic = 0x377f0682

/** A page as the write-ahead log holds it, still encrypted. */
export interface LogFrame {
  /** The number of the page, counted from 1. */
  readonly page: number
  /** Whether a transaction ends here. */
  readonly commits: boolean
  /** Pages of the database after that transaction; 0 inside one. */
  readonly databasePages: number
  /** Whether it belongs to the log as it was last begun; what follows the last such frame is of an earlier log. */
  readonly belongs: boolean
  /** Whether its checksum, which goes on from the frame before, is right: SQLite reads to the first that is not. */
  readonly sound: boolean
  readonly content: Buffer
}

export interface WriteAheadLog {
  /** Whether the head is right. If not, SQLite takes the whole log for empty. */
  readonly sound: boolean
  readonly frames: readonly LogFrame[]
}

/** Reads a log as far as it belongs together. Format: https://sqlite.org/fileformat2.html, section 4. */
export function readLog(bytes: Buffer): WriteAheadLog {
  if (bytes.byteLength < headLength) return { sound: bytes.byteLength === 0, frames: [] }
  const bigEndian = (bytes.readUInt32BE(0) & 1) === 1
  const sum = checksum(bytes.subarray(0, 24), [0, 0], bigEndian)
  const sound = (bytes.readUInt32BE(0) & ~1) === magic && isSum(bytes, 24, sum)
  const salts = sound ? bytes.subarray(16, 24) : commonSalts(bytes)
  const count = Math.floor((bytes.byteLength - headLength) / frameLength)
  const frames: LogFrame[] = []
  let last: Sum = [bytes.readUInt32BE(24), bytes.readUInt32BE(28)]
  for (let index = 0; index < count; index += 1) {
    const frame = bytes.subarray(headLength + index * frameLength, headLength + (index + 1) * frameLength)
    const content = frame.subarray(frameHeadLength)
    last = checksum(content, checksum(frame.subarray(0, 8), last, bigEndian), bigEndian)
    const belongs = frame.subarray(8, 16).equals(salts)
    const right = belongs && isSum(frame, 16, last)
    frames.push({
      page: frame.readUInt32BE(0),
      commits: frame.readUInt32BE(4) !== 0,
      databasePages: frame.readUInt32BE(4),
      belongs,
      sound: right && (frames.at(-1)?.sound ?? sound),
      content,
    })
    last = [frame.readUInt32BE(16), frame.readUInt32BE(20)]
  }
  return { sound, frames: frames.slice(0, frames.findLastIndex((frame) => frame.belongs) + 1) }
}

/**
 * Whether a log has lost what was already called saved. SQLite stops at the first frame that is not right, and says
 * nothing of what follows.
 *
 * A power cut in the middle of a transaction leaves such a frame too, but only in the last one: with `synchronous` at
 * FULL the next begins after the one before is on the disk. So a frame that is not right is damage when a transaction
 * ends at or after it and anything of another follows. When it is in the last transaction nobody can tell, and it
 * counts as cut short: the journal opens as it was before it.
 */
export function hasLostTransactions({ frames }: WriteAheadLog): boolean {
  const firstWrong = frames.findIndex((frame) => !frame.sound)
  if (firstWrong === -1) return false
  const end = frames.findIndex((frame, index) => index >= firstWrong && frame.belongs && frame.commits)
  return end !== -1 && end < frames.length - 1
}

type Sum = readonly [number, number]

function checksum(bytes: Buffer, [start, other]: Sum, bigEndian: boolean): Sum {
  let first = start
  let second = other
  for (let at = 0; at < bytes.byteLength; at += 8) {
    const word = bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)
    const next = bigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)
    first = (first + word + second) >>> 0
    second = (second + next + first) >>> 0
  }
  return [first, second]
}

function isSum(bytes: Buffer, at: number, [first, second]: Sum): boolean {
  return bytes.readUInt32BE(at) === first && bytes.readUInt32BE(at + 4) === second
}

/** Of a log whose head is damaged: what two of its first three frames agree on. */
function commonSalts(bytes: Buffer): Buffer {
  const [one, two, three] = [0, 1, 2].map((index) => {
    const start = headLength + index * frameLength + 8
    return bytes.subarray(start, start + 8)
  }) as [Buffer, Buffer, Buffer]
  return two.equals(three) ? two : one
}
