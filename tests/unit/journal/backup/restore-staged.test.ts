import { existsSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { realBackupDisk } from '#journal/backup/backup-disk.ts'
import { listBackups } from '#journal/backup/backup-set.ts'
import { finishRestore } from '#journal/backup/finish-restore.ts'
import { vaultPaths } from '#journal/vault/vault-folder.ts'
import { vaultOnDisk } from '../../../../src/main/vault-on-disk.ts'
import { byCode, byPassphrase } from '../vault/support/made-key-file.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { cuttingDisk } from './support/cutting-disk.ts'
import { backedUpVault, bodiesOf, copyTree, everything, restore, stage } from './support/restored.ts'

describe('restoring', () => {
  for (const secret of [byPassphrase, byCode]) {
    it(`into an empty machine needs the backup and ${secret().kind} only`, async () => {
      const { set, place } = await backedUpVault()
      const vault = join(temporaryFolder(), 'vault')
      const { preview } = await stage(vault, { set, name: place.name, secret: secret() })
      expect(preview).toMatchObject({
        entries: 2,
        firstDay: '2026-05-01',
        lastDay: '2026-05-01',
        pictures: 1,
        picturesMissing: 0,
        madeAt: place.madeAt,
      })
      expect(existsSync(vault)).toBe(false)
      expect(await restore(vault, { set, name: place.name, secret: secret() })).toEqual({
        movedAsideAs: null,
      })
      expect(await bodiesOf(vault)).toHaveLength(2)
      expect(readdirSync(vaultPaths(vault).attachments)).toHaveLength(1)
      expect(readdirSync(dirname(vault))).toEqual(['vault'])
    })
  }

  it('over a journal moves that aside whole, says where, and keeps its backups in the list', async () => {
    const { folder, set, place } = await backedUpVault()
    const { movedAsideAs } = await restore(folder, { set, name: place.name })
    expect(movedAsideAs).toMatch(/^vault\.kept-\d{8}T\d{9}Z$/)
    expect(await bodiesOf(folder)).not.toContain('written later')
    expect(await bodiesOf(join(dirname(folder), movedAsideAs ?? ''))).toContain('written later')
    expect(listBackups(realBackupDisk, set).map(({ name }) => name)).toEqual([place.name])
    // And back again: nothing is lost by going to and fro.
    await restore(folder, { set, name: place.name })
    expect(readdirSync(dirname(folder))).toHaveLength(3)
  })

  it('over the journal of another vault leaves that one its backups', async () => {
    const { set, place } = await backedUpVault()
    const other = await backedUpVault()
    const { movedAsideAs } = await restore(other.folder, { set, name: place.name })
    const aside = join(dirname(other.folder), movedAsideAs ?? '')
    expect(listBackups(realBackupDisk, vaultPaths(aside).backups)).toHaveLength(1)
    expect(listBackups(realBackupDisk, other.set)).toEqual([])
  })

  it('changes nothing before it is asked for, and nothing in the backup', async () => {
    const { folder, set, place } = await backedUpVault()
    const before = everything(folder)
    await stage(folder, { set, name: place.name })
    expect(everything(folder)).toEqual(before)
    finishRestore(realBackupDisk, folder)
    expect(readdirSync(dirname(folder))).toEqual(['vault'])
  })

  it('killed at any step leaves the old journal or the restored one, never neither, and loses neither', async () => {
    const { folder, set, place } = await backedUpVault()
    const original = join(temporaryFolder(), 'original')
    copyTree(folder, original)
    let cuts = 0
    let restored = 0
    for (let whole = false; !whole; cuts += 1) {
      const home = dirname(folder)
      for (const name of readdirSync(home)) rmSync(join(home, name), { recursive: true })
      copyTree(original, folder)
      whole = await restore(folder, { set, name: place.name, disk: cuttingDisk(cuts) }).then(
        () => true,
        () => false,
      )
      // What the next start sees, and what unlocking does first.
      expect(vaultOnDisk(folder).kind, `cut ${cuts}`).toBe('locked')
      finishRestore(realBackupDisk, folder)
      const bodies = await bodiesOf(folder)
      const aside = readdirSync(home).filter((name) => name.includes('kept-'))
      if (bodies.includes('written later')) {
        expect(aside, `cut ${cuts}`).toEqual([])
      } else {
        restored += 1
        expect(bodies, `cut ${cuts}`).toHaveLength(2)
        expect(await bodiesOf(join(home, aside[0] ?? '')), `cut ${cuts}`).toContain('written later')
      }
      expect(listBackups(realBackupDisk, set), `cut ${cuts}`).toHaveLength(1)
      expect(readdirSync(home).filter((name) => name.endsWith('.restoring'))).toEqual([])
      expect(existsSync(join(folder, 'ready'))).toBe(false)
    }
    expect(cuts).toBeGreaterThan(20)
    expect(restored).toBeGreaterThan(5)
  })
})
