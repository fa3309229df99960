import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { realBackupDisk } from '#journal/backup/backup-disk.ts'
import { countRows } from '#journal/backup/check-copy.ts'
import { makeBackup } from '#journal/backup/make-backup.ts'
import { fullCheck } from '#journal/damage/check-steps.ts'
import type { SqliteDatabase } from '#journal/database/open-database.ts'
import type { RowGroup } from '../bench-context.ts'
import { rowOf } from '../row.ts'

const rounds = 3
const atOnce = async () => undefined

/** A backup, and the full check of the month. Needs both journals to itself. */
export const backupAndCheck: RowGroup = {
  title: 'keeping it whole',
  async measure({ journals }) {
    const { connection, paths, backupKeys, close } = await journals.ours.unlock()
    const plain = await journals.plain.open()
    const source = { disk: realBackupDisk, paths, sqlite: connection.sqlite, keys: backupKeys }
    const backup = await measured(
      async () => (await makeBackup(source, Date.now(), atOnce)).folder,
      async () => plainBackup(plain.sqlite, join(paths.backups, 'plain.db')),
      (made) => rmSync(made, { recursive: true }),
    )
    const check = await measured(
      async () => [...fullCheck(connection)],
      async () => [...fullCheck(plain)],
      () => undefined,
    )
    await close()
    await plain.close()
    return [
      rowOf(backup, {
        name: 'backup',
        at: 'p50',
        target: 3,
        note: 'with its checks and its manifest; limit: VACUUM INTO, its rows counted, quick_check, plain SQLite',
      }),
      rowOf(check, {
        name: 'check',
        at: 'p50',
        target: 3,
        note: 'the full check, in one go; limit: the same, plain SQLite',
      }),
    ]
  },
}

/** Both sides in turn; a first round is thrown away. Milliseconds. `after` is not counted. */
async function measured<Made>(
  ours: () => Promise<Made>,
  limit: () => Promise<Made>,
  after: (made: Made) => void,
) {
  const samples = { ours: [] as number[], limit: [] as number[] }
  for (let round = 0; round <= rounds; round++) {
    for (const [work, side] of [
      [ours, samples.ours],
      [limit, samples.limit],
    ] as const) {
      globalThis.gc?.()
      const started = performance.now()
      const made = await work()
      const took = performance.now() - started
      after(made)
      if (round > 0) side.push(took)
    }
  }
  return samples
}

function plainBackup(sqlite: SqliteDatabase, file: string): string {
  sqlite.prepare('VACUUM INTO ?').run(file)
  const written = openSync(file, 'r+')
  fsyncSync(written)
  closeSync(written)
  countRows(sqlite)
  const copy = new Database(file)
  countRows(copy)
  if (copy.pragma('quick_check', { simple: true }) !== 'ok') throw new Error('the plain copy is damaged')
  copy.close()
  return file
}
