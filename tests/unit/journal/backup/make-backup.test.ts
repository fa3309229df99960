import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type BackupDisk, realBackupDisk } from '#journal/backup/backup-disk.ts'
import { listBackups, picturesOf } from '#journal/backup/backup-set.ts'
import { checkCopy } from '#journal/backup/check-copy.ts'
import { makeBackup } from '#journal/backup/make-backup.ts'
import { readManifest } from '#journal/backup/manifest.ts'
import { copyNewest, prepareSecondFolder, secondSet } from '#journal/backup/second-folder.ts'
import { openDatabase } from '#journal/database/open-database.ts'
import { readImage } from '#journal/images/images.ts'
import { openVault } from '#journal/vault/open-vault.ts'
import { vaultPaths } from '#journal/vault/vault-folder.ts'
import { byCode, byPassphrase } from '../vault/support/made-key-file.ts'
import { born, openIt } from '../vault/support/make-vault.ts'
import { quickSurroundings } from '../vault/support/quick-surroundings.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { backUp, day, noWait, openVaultHere, sourceOf, write, writeWithPicture } from './support/backed-up.ts'
import { cuttingDisk } from './support/cutting-disk.ts'
import { namingDisk } from './support/naming-disk.ts'

function bodiesIn(file: string, key: Buffer): readonly string[] {
  const sqlite = openDatabase({ file, key: Buffer.from(key), create: false })
  try {
    return sqlite.prepare('SELECT body FROM entry ORDER BY position').pluck().all() as string[]
  } finally {
    sqlite.close()
  }
}

const setOf = (folder: string) => vaultPaths(folder).backups

describe('a backup', () => {
  it('is encrypted, the owner’s alone, and opens as a vault of its own with either secret', async () => {
    const { folder, vault } = await openVaultHere()
    write(vault, 'the violet morning')
    const image = writeWithPicture(vault)
    const place = await backUp(folder, vault)
    const bytes = readFileSync(place.database)
    expect(bytes.includes('violet')).toBe(false)
    expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
    expect(statSync(place.database).mode & 0o777).toBe(0o600)
    expect(statSync(place.folder).mode & 0o777).toBe(0o700)
    expect(readdirSync(place.folder).sort()).toEqual(['journal.db', 'manifest.json', 'vault.keys'])

    for (const secret of [byPassphrase(), byCode()]) {
      const elsewhere = join(temporaryFolder(), 'vault')
      realBackupDisk.makeFolder(join(elsewhere, 'attachments'))
      for (const name of ['journal.db', 'vault.keys']) {
        writeFileSync(join(elsewhere, name), readFileSync(join(place.folder, name)))
      }
      for (const name of readdirSync(picturesOf(setOf(folder)))) {
        const picture = readFileSync(join(picturesOf(setOf(folder)), name))
        writeFileSync(join(elsewhere, 'attachments', name), picture)
      }
      const opened = await openVault(
        { folder: elsewhere, secret, failedAttempts: 0, now: born },
        quickSurroundings,
      )
      expect(opened.connection.rows(opened.connection.db.selectFrom('entry').select('body'))).toHaveLength(2)
      expect(readImage(opened, image, 0).bytes.byteLength).toBeGreaterThan(100)
      await opened.close()
    }
  })

  it('has a list of its parts that nobody without the key could have made', async () => {
    const { folder, vault } = await openVaultHere()
    const place = await backUp(folder, vault)
    const { manifest: key } = vault.backupKeys
    expect(readManifest(realBackupDisk, place.manifest, key).madeAt).toBe(place.madeAt)
    const text = readFileSync(place.manifest, 'utf8')
    writeFileSync(place.manifest, text.replace(`"madeAt":${place.madeAt}`, `"madeAt":${place.madeAt + 1}`))
    expect(() => readManifest(realBackupDisk, place.manifest, key)).toThrow('backup-damaged')
    writeFileSync(place.manifest, text.replace('"format":1', '"format":2'))
    expect(() => readManifest(realBackupDisk, place.manifest, key)).toThrow('made-by-newer-version')
  })

  it('has its name on the disk when it counts, and so have the folders it is in', async () => {
    const { folder, vault } = await openVaultHere()
    writeWithPicture(vault, 1)
    const { disk, unsure } = namingDisk()
    await makeBackup({ ...sourceOf(folder, vault), disk }, born + day, noWait)
    expect([...unsure]).toEqual([])
    const chosen = temporaryFolder()
    const id = vault.backupKeys.vaultId
    prepareSecondFolder(disk, vaultPaths(folder), chosen, id)
    expect([...unsure]).toEqual([])
    const copy = { from: setOf(folder), to: secondSet(chosen, id), key: vault.backupKeys.manifest }
    await copyNewest(disk, copy, noWait)
    expect(listBackups(disk, copy.to)).toHaveLength(1)
    expect([...unsure]).toEqual([])
  })

  it('made while much is being written holds one moment of the journal, whole', async () => {
    const { folder, vault } = await openVaultHere()
    let count = 0
    const writing = async () => {
      for (let more = 0; more < 20; more += 1) {
        write(vault, `entry ${count}`)
        count += 1
      }
    }
    await writing()
    for (let round = 0; round < 3; round += 1) {
      const before = count
      const place = await makeBackup(sourceOf(folder, vault), born + day + round, writing)
      expect(count).toBeGreaterThan(before)
      const bodies = bodiesIn(place.database, vault.backupKeys.database)
      expect(bodies).toHaveLength(before)
      expect(new Set(bodies).size).toBe(before)
    }
  })

  it('gives unchanged pictures a second name and copies none of them', async () => {
    const { folder, vault } = await openVaultHere()
    writeWithPicture(vault, 1)
    await backUp(folder, vault)
    writeWithPicture(vault, 2)
    await backUp(folder, vault, born + 2 * day)
    const store = picturesOf(setOf(folder))
    expect(readdirSync(store)).toHaveLength(2)
    const numberOf = (file: string) => statSync(file).ino
    for (const name of readdirSync(store)) {
      expect(numberOf(join(store, name))).toBe(numberOf(join(vaultPaths(folder).attachments, name)))
    }
  })

  it('copies each picture once where the file system knows no second names', async () => {
    const { folder, vault } = await openVaultHere()
    const copied: string[] = []
    const fat: BackupDisk = {
      ...realBackupDisk,
      link: () => {
        throw Object.assign(new Error(), { code: 'EPERM' })
      },
      copy: (from, to) => {
        copied.push(from)
        return realBackupDisk.copy(from, to)
      },
    }
    writeWithPicture(vault, 1)
    await backUp(folder, vault, born + day, fat)
    await backUp(folder, vault, born + 2 * day, fat)
    expect(copied).toHaveLength(1)
    const [name = ''] = readdirSync(picturesOf(setOf(folder)))
    const bytes = (where: string) => readFileSync(join(where, name))
    expect(bytes(picturesOf(setOf(folder))).equals(bytes(vaultPaths(folder).attachments))).toBe(true)
  })

  it('that is not whole is removed, and the ones before it stay', async () => {
    const { folder, vault } = await openVaultHere()
    for (let more = 0; more < 200; more += 1) write(vault, `${more} `.repeat(400))
    const first = await backUp(folder, vault)
    // Bytes go bad between the copy and the check.
    const worn: BackupDisk = {
      ...realBackupDisk,
      syncFile(file) {
        realBackupDisk.syncFile(file)
        if (!file.endsWith('journal.db')) return
        const bytes = readFileSync(file)
        bytes.fill(0, 200_000, 200_050)
        writeFileSync(file, bytes)
      },
    }
    await expect(backUp(folder, vault, born + 2 * day, worn)).rejects.toThrow('backup-damaged')
    expect(listBackups(realBackupDisk, setOf(folder)).map(({ name }) => name)).toEqual([first.name])
    expect(readdirSync(setOf(folder))).toEqual([first.name])
    write(vault, 'saving goes on')
  })

  it('with fewer rows than the journal had is not taken for whole', async () => {
    const { folder, vault } = await openVaultHere()
    write(vault, 'one')
    const { database } = await backUp(folder, vault)
    const key = vault.backupKeys.database
    await expect(checkCopy({ file: database, key }, new Map([['entry', 2]]), noWait)).rejects.toThrow(
      'backup-damaged',
    )
  })

  it('on a full disk fails in so many words, touches nothing there was, and leaves nothing', async () => {
    const { folder, vault } = await openVaultHere()
    write(vault, 'one')
    const first = await backUp(folder, vault)
    const before = readFileSync(first.database)
    const full: BackupDisk = {
      ...realBackupDisk,
      syncFile: () => {
        throw Object.assign(new Error(), { code: 'ENOSPC' })
      },
    }
    await expect(backUp(folder, vault, born + 2 * day, full)).rejects.toThrow('disk-full')
    expect(readdirSync(setOf(folder))).toEqual([first.name])
    expect(readFileSync(first.database).equals(before)).toBe(true)
  })

  it('cut short at any step counts for nothing, and is tidied away by the next one', async () => {
    const { folder, vault } = await openVaultHere()
    writeWithPicture(vault)
    const place = await backUp(folder, vault)
    let cuts = 0
    for (let whole = false; !whole; cuts += 1) {
      const disk = cuttingDisk(cuts)
      whole = await backUp(folder, vault, born + 2 * day + cuts, disk).then(
        () => true,
        () => false,
      )
      const found = listBackups(realBackupDisk, setOf(folder))
      expect(found.at(-1)?.name).toBe(place.name)
      for (const { database, manifest } of found) {
        readManifest(realBackupDisk, manifest, vault.backupKeys.manifest)
        await checkCopy({ file: database, key: vault.backupKeys.database }, null, noWait)
      }
    }
    expect(cuts).toBeGreaterThan(12)
    await backUp(folder, vault, born + 3 * day)
    expect(readdirSync(setOf(folder)).filter((name) => name.includes('.'))).toEqual([])
  })

  it('never has the name of another, also when the clock stands still', async () => {
    const { folder, vault } = await openVaultHere()
    await backUp(folder, vault)
    await backUp(folder, vault)
    expect(listBackups(realBackupDisk, setOf(folder))).toHaveLength(2)
  })

  it('leaves no descriptor, log or key behind when the vault closes', async () => {
    const { folder, vault } = await openVaultHere()
    const place = await backUp(folder, vault)
    const { database, manifest } = vault.backupKeys
    await vault.close()
    expect([...database, ...manifest].every((byte) => byte === 0)).toBe(true)
    expect(existsSync(`${place.database}-wal`)).toBe(false)
    await (await openIt(folder)).close()
  })
})
