import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { realBackupDisk } from '#journal/backup/backup-disk.ts'
import { listBackups } from '#journal/backup/backup-set.ts'
import { connect } from '#journal/database/connection.ts'
import { openDatabase } from '#journal/database/open-database.ts'
import { type Disk, realDisk } from '#journal/vault/disk.ts'
import { toFailure } from '#shared/failure.ts'
import { readUntil } from '../../../../tools/fixtures/known-secrets.ts'
import { everything } from '../damage/support/filled-vault.ts'
import { floorSurroundings } from '../vault/support/quick-surroundings.ts'
import { copyOf, keyOf, openKept } from './support/kept-vaults.ts'

// A version of Goldseam that has one step more.
vi.mock('#journal/database/migrate.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('#journal/database/migrate.ts')>()
  const { second } = await import('./support/second-step.ts')
  return { ...real, migrations: [...real.migrations.slice(0, 1), second] }
})

/** The number of its schema, and every row of a closed database. */
function look(file: string, key: Buffer): { readonly version: unknown; readonly rows: readonly string[] } {
  const sqlite = openDatabase({ file, key: Buffer.from(key), create: false })
  try {
    return { version: sqlite.pragma('user_version', { simple: true }), rows: everything(connect(sqlite)) }
  } finally {
    sqlite.close()
  }
}

const backupsOf = (folder: string) => listBackups(realBackupDisk, join(folder, 'backups'))
const opening = (folder: string, changes: Partial<Disk>) =>
  openKept(folder, { ...floorSurroundings, disk: { ...realDisk, ...changes } }).then(
    () => 'opened',
    (thrown: unknown) => toFailure(thrown).code,
  )

test('before a journal is changed there is a whole backup of it as it was, once', async () => {
  const folder = copyOf('0001')
  const key = await keyOf(folder)
  const before = look(join(folder, 'journal.db'), key)
  expect(before.version).toBe(1)

  await (await openKept(folder)).close()
  expect(look(join(folder, 'journal.db'), key).version).toBe(2)
  const [backup, ...others] = backupsOf(folder)
  expect(others).toEqual([])
  expect(backup?.madeAt).toBe(readUntil + 1)
  expect(look(backup?.database ?? '', key)).toEqual(before)

  await (await openKept(folder)).close()
  expect(backupsOf(folder)).toHaveLength(1)
})

test('on a full disk nothing is begun, it is said, and with room it goes on', async () => {
  const folder = copyOf('0001')
  const key = await keyOf(folder)
  const before = look(join(folder, 'journal.db'), key)
  const full: Disk['writeNewFile'] = () => {
    throw Object.assign(new Error(), { code: 'ENOSPC' })
  }
  expect(await opening(folder, { writeNewFile: full })).toBe('disk-full')
  expect(look(join(folder, 'journal.db'), key)).toEqual(before)
  expect(readdirSync(join(folder, 'backups'))).toEqual([])

  await (await openKept(folder)).close()
  expect(look(join(folder, 'journal.db'), key).version).toBe(2)
})

test('a backup that does not read as it was written does not count: nothing is begun', async () => {
  const folder = copyOf('0001')
  const key = await keyOf(folder)
  const before = look(join(folder, 'journal.db'), key)
  const syncFile: Disk['syncFile'] = (file) => {
    if (file.includes('backups') && file.endsWith('journal.db'))
      writeFileSync(file, Buffer.alloc(3 * 4096, 1))
    realDisk.syncFile(file)
  }
  expect(await opening(folder, { syncFile })).toBe('disk-error')
  expect(look(join(folder, 'journal.db'), key)).toEqual(before)
  expect(backupsOf(folder)).toEqual([])
})
