import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupName } from '#shared/backup-name.ts'
import { toFailure } from '#shared/failure.ts'
import { byCode, byPassphrase, flipped, madeKeyFile } from './support/made-key-file.ts'
import { madeVault, openIt } from './support/make-vault.ts'

/** A vault with its key file in so many backups, by the documented layout. */
async function backedUp(copies: number): Promise<string> {
  const folder = await madeVault()
  for (let count = 0; count < copies; count += 1) {
    const backup = join(folder, 'backups', backupName(1_795_000_000_000 + count * 1000))
    cpSync(join(folder, 'vault.keys'), join(backup, 'vault.keys'))
    writeFileSync(join(backup, 'manifest.json'), '{}')
  }
  return folder
}

const keys = (folder: string) => join(folder, 'vault.keys')
const opens = (folder: string, secret?: ReturnType<typeof byPassphrase> | ReturnType<typeof byCode>) =>
  openIt(folder, secret).then(
    async (vault) => {
      await vault.close()
      return 'opened'
    },
    (thrown: unknown) => toFailure(thrown).code,
  )

test.each([
  ['passphrase', byPassphrase],
  ['recovery code', byCode],
])('a damaged key file is replaced by the copy in a backup, with the %s, and kept', async (_, secret) => {
  const folder = await backedUp(1)
  const good = readFileSync(keys(folder))
  const damaged = flipped(good, 700)
  writeFileSync(keys(folder), damaged)
  expect(await opens(folder, secret())).toBe('opened')
  expect(readFileSync(keys(folder)).equals(good)).toBe(true)
  expect(readFileSync(`${keys(folder)}.damaged`).equals(damaged)).toBe(true)
  expect(existsSync(`${keys(folder)}.new`)).toBe(false)
  expect(await opens(folder, secret())).toBe('opened')
})

test('a missing key file is found in a backup too', async () => {
  const folder = await backedUp(1)
  rmSync(keys(folder))
  expect(await opens(folder)).toBe('opened')
  expect(existsSync(keys(folder))).toBe(true)
})

test('of several copies a damaged one is passed over', async () => {
  const folder = await backedUp(2)
  const good = readFileSync(keys(folder))
  const newest = readdirSync(join(folder, 'backups')).sort().at(-1) ?? ''
  writeFileSync(join(folder, 'backups', newest, 'vault.keys'), flipped(good, 900))
  writeFileSync(keys(folder), '')
  expect(await opens(folder)).toBe('opened')
  expect(readFileSync(keys(folder)).equals(good)).toBe(true)
})

test('a wrong passphrase does not open the copy, and changes nothing', async () => {
  const folder = await backedUp(1)
  writeFileSync(keys(folder), 'worn')
  expect(await opens(folder, byPassphrase('not the passphrase'))).toBe('key-file-copy-not-opened')
  expect(readFileSync(keys(folder), 'utf8')).toBe('worn')
  expect(readdirSync(folder).filter((name) => name.startsWith('vault.keys'))).toEqual(['vault.keys'])
})

test('a copy that opens but whose key is not the one the journal is written with is not taken', async () => {
  const folder = await backedUp(1)
  const { bytes } = await madeKeyFile()
  const backup = readdirSync(join(folder, 'backups'))[0] ?? ''
  writeFileSync(join(folder, 'backups', backup, 'vault.keys'), bytes)
  writeFileSync(keys(folder), 'worn')
  expect(await opens(folder)).toBe('key-file-damaged')
  expect(readFileSync(keys(folder), 'utf8')).toBe('worn')
})

test('without any copy the damage is told, and nothing is changed', async () => {
  const folder = await backedUp(0)
  writeFileSync(keys(folder), 'worn')
  expect(await opens(folder)).toBe('key-file-damaged')
  rmSync(keys(folder))
  expect(await opens(folder)).toBe('key-file-missing')
})
