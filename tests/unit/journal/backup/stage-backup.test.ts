import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { vaultPaths } from '#journal/vault/vault-folder.ts'
import { byCode, byPassphrase } from '../vault/support/made-key-file.ts'
import { madeVault } from '../vault/support/make-vault.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { backUp, openVaultHere } from './support/backed-up.ts'
import { backedUpVault, restore, type Secret, stage } from './support/restored.ts'

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
