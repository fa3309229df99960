import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type BackupDisk, realBackupDisk } from '#journal/backup/backup-disk.ts'
import { listBackups } from '#journal/backup/backup-set.ts'
import { finishRestore } from '#journal/backup/finish-restore.ts'
import { vaultOnDisk } from '../../../../src/main/vault-on-disk.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { cuttingDisk } from './support/cutting-disk.ts'
import { backedUpVault, bodiesOf, copyTree, restore, stage } from './support/restored.ts'

describe('finishing a restore that was interrupted', () => {
  it('comes before another backup is looked at, wherever it was interrupted: none is lost, and no journal', async () => {
    const { folder, set, place } = await backedUpVault()
    const home = dirname(folder)
    const original = join(temporaryFolder(), 'original')
    copyTree(folder, original)
    const stick = join(original, 'backups')
    for (let cuts = 0, whole = false; !whole; cuts += 1) {
      for (const name of readdirSync(home)) rmSync(join(home, name), { recursive: true })
      copyTree(original, folder)
      whole = await restore(folder, { set, name: place.name, disk: cuttingDisk(cuts) }).then(
        () => true,
        () => false,
      )
      await stage(folder, { set: stick, name: place.name })
      expect(listBackups(realBackupDisk, set), `cut ${cuts}`).toHaveLength(1)
      const journals = readdirSync(home).filter((name) => !name.endsWith('.restoring'))
      const bodies = await Promise.all(journals.map((name) => bodiesOf(join(home, name))))
      expect(bodies.flat(), `cut ${cuts}`).toContain('written later')
    }
  })

  it('can itself be interrupted anywhere', async () => {
    const { folder, set, place } = await backedUpVault()
    const original = join(temporaryFolder(), 'original')
    copyTree(folder, original)
    const home = dirname(folder)
    let finished = false
    for (let cuts = 0; !finished; cuts += 1) {
      for (const name of readdirSync(home)) rmSync(join(home, name), { recursive: true })
      copyTree(original, folder)
      // Killed right after it was decided.
      const decided = await restore(folder, { set, name: place.name, disk: untilDecided() }).catch(() => null)
      expect(decided).toBeNull()
      expect(existsSync(join(`${folder}.restoring`, 'ready'))).toBe(true)
      try {
        finishRestore(cuttingDisk(cuts), folder)
        finished = true
      } catch {
        expect(vaultOnDisk(folder).kind, `cut ${cuts}`).toBe('locked')
      }
      finishRestore(realBackupDisk, folder)
      expect(await bodiesOf(folder)).not.toContain('written later')
    }
  })
})
/** Dies right after the mark that decides has its name. */
function untilDecided(): BackupDisk {
  let decided = false
  return {
    ...realBackupDisk,
    rename(from, to) {
      if (decided) throw new Error('cut')
      realBackupDisk.rename(from, to)
      decided = basename(to) === 'ready'
    },
    syncFolder(folder) {
      if (decided) throw new Error('cut')
      realBackupDisk.syncFolder(folder)
    },
  }
}
