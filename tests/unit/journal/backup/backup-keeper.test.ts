import { readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type BackupDisk, realBackupDisk } from '#journal/backup/backup-disk.ts'
import { BackupKeeper } from '#journal/backup/backup-keeper.ts'
import { listBackups } from '#journal/backup/backup-set.ts'
import { keepChosenFolder } from '#journal/backup/chosen-folder.ts'
import { prepareSecondFolder, secondFolderName, secondSet } from '#journal/backup/second-folder.ts'
import type { OpenVault } from '#journal/vault/open-vault.ts'
import { born } from '../vault/support/make-vault.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { day, openVaultHere, sourceOf, write, writeWithPicture } from './support/backed-up.ts'

/** A keeper whose ticks come as fast as they can, in a time that stands still. */
function keeperOf(folder: string, vault: OpenVault, { disk = realBackupDisk, quiet = 60_000 } = {}) {
  const failures: unknown[] = []
  let gone = false
  const keeper = new BackupKeeper(sourceOf(folder, vault, disk), vault.connection, {
    now: () => born + day,
    isBusy: () => false,
    quiet: () => quiet,
    later: (_milliseconds, act) => void setTimeout(() => !gone && act(), 1),
    changed: () => undefined,
    failed: (thrown) => failures.push(thrown),
  })
  onTestFinished(async () => {
    await keeper.stop()
    gone = true
  })
  return { keeper, failures }
}

const own = (vault: OpenVault) => listBackups(realBackupDisk, vault.paths.backups)
const idOf = (vault: OpenVault) => Buffer.from(vault.vaultId, 'hex')

describe('backups of an open vault', () => {
  it('are made by themselves after a change, and not again without one', async () => {
    const { folder, vault } = await openVaultHere()
    write(vault, 'one')
    const { keeper } = keeperOf(folder, vault)
    await vi.waitFor(() => expect(own(vault)).toHaveLength(1))
    await vi.waitFor(() => expect(keeper.running).toBe(false))
    expect(keeper.changedSince).toBe(false)
    await keeper.close()
    expect(own(vault)).toHaveLength(1)
    // Nothing has changed until the next opening either.
    expect(keeperOf(folder, vault).keeper.changedSince).toBe(false)
  })

  it('wait while somebody works, and are made at lock', async () => {
    const { folder, vault } = await openVaultHere()
    const { keeper } = keeperOf(folder, vault, { quiet: 100 })
    write(vault, 'one')
    keeper.noteChange()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(own(vault)).toEqual([])
    await keeper.close()
    expect(own(vault)).toHaveLength(1)
  })

  it('that fail are said, and do not keep the vault from closing', async () => {
    const { folder, vault } = await openVaultHere()
    const full: BackupDisk = {
      ...realBackupDisk,
      syncFile: () => {
        throw Object.assign(new Error(), { code: 'ENOSPC' })
      },
    }
    const { keeper, failures } = keeperOf(folder, vault, { disk: full })
    await vi.waitFor(() => expect(keeper.failure).toBe('disk-full'))
    await keeper.close()
    expect(failures.length).toBeGreaterThan(0)
    expect(own(vault)).toEqual([])
  })

  it('go to the second folder, which may be away, and catches up when it is back', async () => {
    const { folder, vault } = await openVaultHere()
    const stick = temporaryFolder()
    writeWithPicture(vault)
    prepareSecondFolder(realBackupDisk, vault.paths, stick, idOf(vault))
    keepChosenFolder(vault.connection, stick)
    const away = join(stick, 'away')
    renameSync(join(stick, secondFolderName), away)
    keeperOf(folder, vault)
    await vi.waitFor(() => expect(own(vault)).toHaveLength(1))
    // Nothing is made where the stick is missing.
    expect(readdirSync(stick)).toEqual(['away'])
    renameSync(away, join(stick, secondFolderName))
    const there = secondSet(stick, idOf(vault))
    await vi.waitFor(() => expect(listBackups(realBackupDisk, there)).toHaveLength(1))
    expect(readdirSync(join(there, 'attachments'))).toHaveLength(1)
  })

  it('are all removed but a fresh one when that is asked for, in both folders', async () => {
    const { folder, vault } = await openVaultHere()
    const stick = temporaryFolder()
    prepareSecondFolder(realBackupDisk, vault.paths, stick, idOf(vault))
    keepChosenFolder(vault.connection, stick)
    const { keeper } = keeperOf(folder, vault, { quiet: 0 })
    const there = secondSet(stick, idOf(vault))
    for (const count of [1, 2]) {
      write(vault, `entry ${count}`)
      keeper.noteChange()
      keeper.begin()
      await vi.waitFor(() => expect(keeper.running).toBe(false))
      expect(own(vault)).toHaveLength(count)
    }
    const before = own(vault).map(({ name }) => name)
    keeper.beginRemovingOld()
    await vi.waitFor(() => expect(keeper.running).toBe(false))
    expect(own(vault)).toHaveLength(1)
    expect(before).not.toContain(own(vault)[0]?.name)
    expect(listBackups(realBackupDisk, there).map(({ name }) => name)).toEqual(
      own(vault).map(({ name }) => name),
    )
  })

  it('never go into the vault itself', async () => {
    const { vault } = await openVaultHere()
    for (const inside of [vault.paths.folder, vault.paths.backups, join(vault.paths.folder, 'x')]) {
      expect(() => prepareSecondFolder(realBackupDisk, vault.paths, inside, idOf(vault))).toThrow(
        'backup-not-plain',
      )
    }
    rmSync(join(vault.paths.folder, 'x'), { recursive: true, force: true })
  })
})
