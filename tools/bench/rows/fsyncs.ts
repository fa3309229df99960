import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RowGroup } from '../bench-context.ts'
import type { MissingRow, Row } from '../row.ts'

const script = new URL('../save-some.ts', import.meta.url).pathname

/** How often a save waits for the disk, counted by the kernel's own account of it. */
export const fsyncs: RowGroup = {
  title: 'waiting for the disk',
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'goldseam-bench-'))
    try {
      return [
        count('save.fsyncs', folder, 20, 'exact, by strace, between two checkpoints of the log', 1),
        count(
          'save.fsyncs.of1000',
          folder,
          1000,
          'with the checkpoints of the log that fall among them',
          null,
        ),
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function count(
  name: string,
  folder: string,
  saves: number,
  note: string,
  target: number | null,
): Row | MissingRow {
  const { stderr, error, status } = spawnSync(
    'strace',
    [
      '-f',
      '-e',
      'trace=fsync,fdatasync,sync_file_range,write',
      '-e',
      'signal=none',
      process.execPath,
      script,
      folder,
      String(saves),
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  if (error !== undefined) return { name, missing: 'needs strace' }
  if (status !== 0) return { name, missing: `the saving process ended with ${status}` }
  const between = stderr.split('save-some: begin')[1]?.split('save-some: end')[0]
  if (between === undefined) return { name, missing: 'the marks of the saving process were not seen' }
  const syncs = between.match(/\b(?:fsync|fdatasync|sync_file_range)\(/g)?.length ?? 0
  const each = syncs / saves
  const limit = target === null ? null : 1
  return {
    name,
    unit: 'count',
    p50: each,
    p95: each,
    limit_p50: limit,
    limit_p95: limit,
    ratio: target === null ? null : each,
    target,
    note,
  }
}
