import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type BackupDisk, realBackupDisk } from '#journal/backup/backup-disk.ts'
import { listBackups } from '#journal/backup/backup-set.ts'
import { findBackups } from '#journal/backup/find-backups.ts'
import { finishRestore, restoreStaged } from '#journal/backup/restore-staged.ts'
import { stageBackup } from '#journal/backup/stage-backup.ts'
import { vaultPaths } from '#journal/vault/vault-folder.ts'
import { vaultOnDisk } from '../../../../src/main/vault-on-disk.ts'
import { byCode, byPassphrase } from '../vault/support/made-key-file.ts'
import { born, madeVault, openIt } from '../vault/support/make-vault.ts'
import { quickDerive } from '../vault/support/quick-surroundings.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { backUp, day, openVaultHere, write, writeWithPicture } from './support/backed-up.ts'
import { cuttingDisk } from './support/cutting-disk.ts'

const later = born + 9 * day

/** A vault with one entry of 1 May and a picture in its backup, and one entry more in itself, closed. */
async function backedUpVault() {
  const { folder, vault } = await openVaultHere()
  write(vault, 'in the backup')
  writeWithPicture(vault)
  const place = await backUp(folder, vault)
  write(vault, 'written later')
  await vault.close()
  return { folder, place, set: vaultPaths(folder).backups }
}

type Secret = ReturnType<typeof byPassphrase> | ReturnType<typeof byCode>
interface From {
  readonly set: string
  readonly name: string
  readonly secret?: Secret
  readonly disk?: BackupDisk
}

const stage = (vault: string, { set, name, secret = byPassphrase(), disk = realBackupDisk }: From) =>
  stageBackup({ vault, set, name, secret }, disk, quickDerive)

async function restore(vault: string, from: From) {
  return restoreStaged(await stage(vault, from), vault, from.disk ?? realBackupDisk, later)
}

async function bodiesOf(folder: string): Promise<readonly string[]> {
  const vault = await openIt(folder)
  const rows = vault.connection.rows(
    vault.connection.db.selectFrom('entry').select('body').orderBy('created_at'),
  )
  await vault.close()
  return rows.map(({ body }) => body)
}

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

  it('finishing what was interrupted can itself be interrupted anywhere', async () => {
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

describe('a backup that is not as it should be is refused, each with its own answer', () => {
  const refused = async (
    spoil: (made: Awaited<ReturnType<typeof backedUpVault>>) => unknown,
    secret?: Secret,
  ) => {
    const made = await backedUpVault()
    await spoil(made)
    const vault = join(temporaryFolder(), 'vault')
    const attempt = stage(vault, { set: made.set, name: made.place.name, ...(secret && { secret }) })
    const code = await attempt.then(
      () => 'taken',
      (thrown: Error) => thrown.message,
    )
    expect(readdirSync(dirname(vault)), code).toEqual([])
    return code
  }
  const otherFile = () => {
    const file = join(temporaryFolder(), 'elsewhere')
    writeFileSync(file, 'not yours')
    return file
  }

  it('a wrong secret', async () => {
    expect(await refused(() => null, byPassphrase('not this one at all'))).toBe('wrong-passphrase')
    expect(await refused(() => null, byCode('AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AAAAA'))).toMatch(/recovery-code/)
  })

  it('a link in the place of the journal, the key file, the list, the pictures or the folder', async () => {
    for (const part of ['keyFile', 'database', 'manifest'] as const) {
      expect(
        await refused(({ place }) => {
          rmSync(place[part])
          symlinkSync(otherFile(), place[part])
        }),
      ).toBe('backup-not-plain')
    }
    const moved = async (path: string) => {
      renameSync(path, `${path}-moved`)
      symlinkSync(`${path}-moved`, path)
    }
    expect(await refused(({ set }) => moved(join(set, 'attachments')))).toBe('backup-not-plain')
    expect(await refused(({ place }) => moved(place.folder))).toBe('backup-not-plain')
  })

  it('a picture that is a link is never followed: it counts as missing', async () => {
    const { set, place } = await backedUpVault()
    const [picture = ''] = readdirSync(join(set, 'attachments'))
    rmSync(join(set, 'attachments', picture))
    symlinkSync(otherFile(), join(set, 'attachments', picture))
    const vault = join(temporaryFolder(), 'vault')
    expect((await stage(vault, { set, name: place.name })).preview.picturesMissing).toBe(1)
    await restore(vault, { set, name: place.name })
    expect(readdirSync(vaultPaths(vault).attachments)).toEqual([])
  })

  it('the key file, or the journal, of another vault', async () => {
    expect(
      await refused(async ({ place }) =>
        writeFileSync(place.keyFile, readFileSync(join(await madeVault(), 'vault.keys'))),
      ),
    ).toBe('backup-of-another')
    expect(
      await refused(async ({ place }) =>
        writeFileSync(place.database, readFileSync(join(await madeVault(), 'journal.db'))),
      ),
    ).toBe('backup-damaged')
  })

  it('any part that was changed or is missing', async () => {
    for (const part of ['database', 'manifest'] as const) {
      const flip = ({ place }: Awaited<ReturnType<typeof backedUpVault>>) => {
        const bytes = readFileSync(place[part])
        bytes[100] = (bytes[100] ?? 0) ^ 1
        writeFileSync(place[part], bytes)
      }
      expect(await refused(flip), part).toBe('backup-damaged')
      expect(await refused(({ place }) => rmSync(place[part])), part).toBe('backup-damaged')
    }
    expect(await refused(({ place }) => writeFileSync(place.keyFile, 'worn'))).toBe('key-file-damaged')
    expect(await refused(({ place }) => rmSync(place.folder, { recursive: true }))).toBe('backup-gone')
  })

  it('a journal of a newer schema, or of a form no released version made', async () => {
    for (const [change, code] of [
      ['PRAGMA user_version = 1000', 'made-by-newer-version'],
      ['DROP INDEX entry_noted', 'journal-form-unknown'],
    ] as const) {
      const { folder, vault } = await openVaultHere()
      vault.connection.sqlite.exec(change)
      const { name } = await backUp(folder, vault)
      const from = { set: vaultPaths(folder).backups, name }
      const empty = join(temporaryFolder(), 'vault')
      await expect(stage(empty, from), change).rejects.toThrow(code)
      expect(existsSync(empty)).toBe(false)
    }
  })

  it('a newer format, and names in its list that lead out of its folder', async () => {
    const rewritten = (from: RegExp, to: string) => (made: Awaited<ReturnType<typeof backedUpVault>>) => {
      const text = readFileSync(made.place.manifest, 'utf8')
      writeFileSync(made.place.manifest, text.replace(from, to))
    }
    expect(await refused(rewritten(/"format":1/, '"format":2'))).toBe('made-by-newer-version')
    for (const name of ['../vault.keys', '..', '/etc/passwd', 'a\\\\..\\\\b', '']) {
      expect(await refused(rewritten(/"name":"[0-9a-f]{32}"/, `"name":"${name}"`)), name).toBe(
        'backup-damaged',
      )
    }
  })
})

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

function everything(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const paths = files.map((file) => join(file.parentPath, file.name))
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'base64')]))
}

function copyTree(from: string, to: string): void {
  for (const [path, bytes] of Object.entries(everything(from))) {
    const copy = join(to, path.slice(from.length + 1))
    realBackupDisk.makeFolder(dirname(copy))
    writeFileSync(copy, Buffer.from(bytes, 'base64'))
  }
}
