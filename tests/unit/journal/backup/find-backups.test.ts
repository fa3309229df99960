import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { realBackupDisk } from '#journal/backup/backup-disk.ts'
import { findBackups } from '#journal/backup/find-backups.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { backedUpVault, copyTree } from './support/restored.ts'

describe('looking for backups', () => {
  it('finds them in a set, a vault, a second folder or as one folder, newest first', async () => {
    const { folder, set, place } = await backedUpVault()
    for (const chosen of [set, folder, place.folder]) {
      expect(findBackups(realBackupDisk, chosen)).toMatchObject([
        { set, name: place.name, madeAt: place.madeAt },
      ])
    }
    const stick = temporaryFolder()
    const there = join(stick, 'Goldseam backups', '0123456789abcdef')
    copyTree(set, there)
    for (const chosen of [stick, join(stick, 'Goldseam backups'), there]) {
      expect(findBackups(realBackupDisk, chosen)).toMatchObject([{ set: there, name: place.name }])
    }
  })

  it('says what is wrong where there is none', async () => {
    const empty = temporaryFolder()
    expect(() => findBackups(realBackupDisk, empty)).toThrow('no-backup-here')
    expect(() => findBackups(realBackupDisk, join(empty, 'gone'))).toThrow('backup-gone')
    symlinkSync(empty, join(empty, 'Goldseam backups'))
    expect(() => findBackups(realBackupDisk, empty)).toThrow('backup-not-plain')
    const { set, place } = await backedUpVault()
    writeFileSync(place.manifest, readFileSync(place.manifest, 'utf8').replace('"format":1', '"format":7'))
    expect(() => findBackups(realBackupDisk, set)).toThrow('made-by-newer-version')
    expect(basename(set)).toBe('backups')
  })
})
