import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

/** How much memory is looked at in one piece, in bytes. */
const pieceSize = 4 * 2 ** 20

/** Bytes of memory the kernel keeps or swaps together. */
const pageSize = 4096

/**
 * How often each of the needles is in the memory of a process that stands still (Linux). Every readable mapping is
 * read but those of files that cannot be written through: the programs themselves.
 *
 * [Note: one pass] Only pages that exist are read (of a gigabyte of mappings most was never touched), and they are
 * gone through once for all needles together: the first three bytes say whether any may begin at a place.
 */
export function searchMemory(pid: number, needles: Readonly<Record<string, Buffer>>): Record<string, number> {
  const byStart = new Map<number, [string, Buffer][]>()
  const starts = new Uint8Array(2 ** 24)
  for (const [name, needle] of Object.entries(needles)) {
    const start = needle.readUIntBE(0, 3)
    byStart.set(start, [...(byStart.get(start) ?? []), [name, needle]])
    starts[start] = 1
  }
  const overlap = Math.max(...Object.values(needles).map((needle) => needle.length)) - 1
  const counts: Record<string, number> = {}
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  const piece = Buffer.alloc(pieceSize + overlap)
  try {
    for (const [from, to] of stretches(pid)) {
      for (let at = from; at < to; at += pieceSize) {
        const bytes = piece.subarray(0, readAt(memory, piece, at, Math.min(piece.length, to - at)))
        // What begins in the overlap is counted with the next piece.
        const last = Math.min(bytes.length, at + pieceSize >= to ? bytes.length : pieceSize)
        let three = bytes.length < 2 ? 0 : bytes.readUInt16BE(0)
        for (let place = 0; place < last; place += 1) {
          three = ((three << 8) | (bytes[place + 2] ?? 0)) & 0xffffff
          if (starts[three] !== 1) continue
          for (const [name, needle] of byStart.get(three) ?? []) {
            if (bytes.subarray(place, place + needle.length).equals(needle))
              counts[name] = (counts[name] ?? 0) + 1
          }
        }
      }
    }
  } finally {
    closeSync(memory)
  }
  return counts
}

/** Start and end of each stretch of memory that is looked at. */
function stretches(pid: number): (readonly [number, number])[] {
  const pages = openSync(`/proc/${pid}/pagemap`, 'r')
  try {
    return readFileSync(`/proc/${pid}/maps`, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, from, to, rights = '', name = ''] =
          /^([0-9a-f]+)-([0-9a-f]+) (r\S+) \S+ \S+ \S+\s*(.*)$/.exec(line) ?? []
        if (from === undefined || to === undefined || /^\[v(var|syscall)/.test(name)) return []
        if (name.startsWith('/') && !rights.includes('w')) return []
        return existing(pages, Number.parseInt(from, 16), Number.parseInt(to, 16))
      })
  } finally {
    closeSync(pages)
  }
}

/** The stretches of a mapping whose pages are in memory or swapped out: bits 63 and 62 of what pagemap says of each. */
function existing(pages: number, from: number, to: number): (readonly [number, number])[] {
  const found: [number, number][] = []
  const entries = Buffer.alloc(8 * 65_536)
  for (let at = from; at < to; ) {
    const wanted = Math.min(entries.length, ((to - at) / pageSize) * 8)
    const read = readSync(pages, entries, 0, wanted, (at / pageSize) * 8)
    if (read === 0) break
    for (let entry = 0; entry < read; entry += 8, at += pageSize) {
      if (((entries[entry + 7] ?? 0) & 0xc0) === 0) continue
      const last = found.at(-1)
      if (last?.[1] === at) last[1] = at + pageSize
      else found.push([at, at + pageSize])
    }
  }
  return found
}

function readAt(memory: number, piece: Buffer, at: number, length: number): number {
  try {
    return readSync(memory, piece, 0, length, at)
  } catch (thrown) {
    // A mapping of a device, or one beyond the end of its file, cannot be read by anybody.
    if (thrown instanceof Error && 'code' in thrown && (thrown.code === 'EIO' || thrown.code === 'EFAULT'))
      return 0
    throw thrown
  }
}
