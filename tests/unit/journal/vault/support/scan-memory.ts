import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

/**
 * How often each of the needles is in the memory of a process that stands still (Linux: /proc/<pid>/mem).
 * Every readable mapping is read but those of files that cannot be written through (the programs themselves) and the
 * few that are the kernel's (vvar, vsyscall).
 */
export function countInMemory(
  pid: number,
  needles: Readonly<Record<string, Buffer>>,
): Record<string, number> {
  const counts = Object.fromEntries(Object.keys(needles).map((name) => [name, 0]))
  const longest = Math.max(...Object.values(needles).map((needle) => needle.byteLength))
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  const piece = Buffer.alloc(4 * 2 ** 20)
  try {
    for (const { start, end } of readableMappings(pid)) {
      for (let at = start; at < end; at += piece.byteLength - longest) {
        const length = readAt(memory, piece, at, Math.min(piece.byteLength, end - at))
        const last = at + length >= end
        for (const [name, needle] of Object.entries(needles)) {
          // A needle that begins in the overlap is counted with the next piece.
          const limit = last ? length : length - longest
          counts[name] = (counts[name] ?? 0) + occurrences(piece.subarray(0, length), needle, limit)
        }
        if (last || length === 0) break
      }
    }
  } finally {
    closeSync(memory)
  }
  return counts
}

function readableMappings(pid: number): { start: number; end: number }[] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, start, end, rights, name] =
        /^([0-9a-f]+)-([0-9a-f]+) (r\S+) \S+ \S+ \S+\s*(.*)$/.exec(line) ?? []
      if (start === undefined || end === undefined || /^\[v(var|syscall)/.test(name ?? '')) return []
      if (name?.startsWith('/') && !rights?.includes('w')) return []
      return [{ start: Number.parseInt(start, 16), end: Number.parseInt(end, 16) }]
    })
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

function occurrences(haystack: Buffer, needle: Buffer, before: number): number {
  let count = 0
  for (let at = haystack.indexOf(needle); at !== -1 && at < before; at = haystack.indexOf(needle, at + 1))
    count += 1
  return count
}
