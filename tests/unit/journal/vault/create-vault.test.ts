import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createVault } from '#journal/vault/create-vault.ts'
import { type Disk, realDisk } from '#journal/vault/disk.ts'
import { decodeKeyFile } from '#journal/vault/key-file.ts'
import { toFailure } from '#shared/failure.ts'
import { byCode, byPassphrase, rightCode } from './support/made-key-file.ts'
import { born, madeVault, openIt } from './support/make-vault.ts'
import { floorSurroundings, passphraseOf, quickSurroundings } from './support/quick-surroundings.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const newFolder = () => join(temporaryFolder(), 'vault')
const make = (folder: string, options: { recoveryCode?: string | null; passphrase?: Uint8Array } = {}) =>
  createVault(
    { folder, passphrase: byPassphrase().passphrase, recoveryCode: rightCode, now: born, ...options },
    quickSurroundings,
  )
const codeOf = (making: Promise<unknown>) =>
  making.then(
    () => 'made',
    (thrown: unknown) => toFailure(thrown).code,
  )

test('a new vault is open, holds what the format says, and opens again by passphrase and by code', async () => {
  const folder = newFolder()
  const vault = await make(folder)
  expect(vault.vaultId).toMatch(/^[0-9a-f]{32}$/)
  await vault.close()
  expect(readdirSync(folder).sort()).toEqual(['attachments', 'backups', 'journal.db', 'vault.keys'])
  expect(readdirSync(join(folder, '..'))).toEqual(['vault'])
  for (const secret of [byPassphrase(), byCode()]) {
    const again = await openIt(folder, secret)
    expect(again.vaultId).toBe(vault.vaultId)
    await again.close()
  }
})

test('it opens with real Argon2id too', async () => {
  const folder = await madeVault(floorSurroundings)
  const vault = await openIt(folder, byPassphrase(), floorSurroundings)
  await vault.close()
  await expect(openIt(folder, byPassphrase('another passphrase'), floorSurroundings)).rejects.toThrow(
    'wrong-passphrase',
  )
})

test('the key file states the vault: when, first epoch, cost, and the salt of its database', async () => {
  const folder = await madeVault()
  const keyFile = decodeKeyFile(readFileSync(join(folder, 'vault.keys')))
  expect(keyFile).toMatchObject({
    created: born,
    epoch: 1,
    slots: [
      { id: 1, opensWith: { kind: 'passphrase', cost: { memoryKiB: 65536, passes: 3, lanes: 1 } } },
      { id: 2, opensWith: { kind: 'recovery-code' } },
    ],
  })
  expect(keyFile.databaseSalt).toEqual(readFileSync(join(folder, 'journal.db')).subarray(0, 16))
})

test('no two vaults share a key, a salt or a name', async () => {
  const one = decodeKeyFile(readFileSync(join(await madeVault(), 'vault.keys')))
  const other = decodeKeyFile(readFileSync(join(await madeVault(), 'vault.keys')))
  const random = ({ vaultId, databaseSalt, slots }: typeof one) =>
    [vaultId, databaseSalt, ...slots.flatMap((slot) => [slot.salt, slot.nonce, slot.sealedKey])].map((b) =>
      b.toString('hex'),
    )
  expect(new Set([...random(one), ...random(other)]).size).toBe(16)
})

test('a declined recovery code leaves one way in', async () => {
  const folder = newFolder()
  await (await make(folder, { recoveryCode: null })).close()
  await expect(openIt(folder, byCode())).rejects.toThrow('wrong-recovery-code')
  await (await openIt(folder)).close()
})

test('the vault is its owner’s alone, even with a umask that forbids nothing', async () => {
  const before = process.umask(0)
  try {
    const folder = newFolder()
    const vault = await make(folder)
    const modes = ['', 'vault.keys', 'journal.db', 'journal.db-wal', 'attachments', 'backups'].map((name) => [
      name,
      (statSync(join(folder, name)).mode & 0o777).toString(8),
    ])
    await vault.close()
    expect(Object.fromEntries(modes)).toEqual({
      '': '700',
      'vault.keys': '600',
      'journal.db': '600',
      'journal.db-wal': '600',
      attachments: '700',
      backups: '700',
    })
    // What Node makes of a file and a folder when nothing is asked for: the umask is really open.
    writeFileSync(join(folder, 'unguarded'), '')
    mkdirSync(join(folder, 'unguarded-folder'))
    expect(statSync(join(folder, 'unguarded')).mode & 0o077).not.toBe(0)
    expect(statSync(join(folder, 'unguarded-folder')).mode & 0o077).not.toBe(0)
  } finally {
    process.umask(before)
  }
})

test('nothing that is already there is touched', async () => {
  const folder = await madeVault()
  const before = readFileSync(join(folder, 'vault.keys'))
  expect(await codeOf(make(folder))).toBe('vault-exists')
  expect(readFileSync(join(folder, 'vault.keys'))).toEqual(before)

  const foreign = newFolder()
  mkdirSync(foreign)
  writeFileSync(join(foreign, 'notes.txt'), 'mine')
  expect(await codeOf(make(foreign))).toBe('vault-exists')
  expect(readdirSync(foreign)).toEqual(['notes.txt'])
})

test('an empty folder in its place, and folders missing above it, are no hindrance', async () => {
  const empty = newFolder()
  mkdirSync(empty)
  await (await make(empty)).close()
  const deep = join(temporaryFolder(), 'a', 'b', 'vault')
  await (await make(deep)).close()
  await (await openIt(deep)).close()
})

test.each([
  ['a passphrase that is too short', { passphrase: passphraseOf('nine char') }, 'passphrase-too-short'],
  ['a passphrase that is too long', { passphrase: passphraseOf('x'.repeat(1025)) }, 'passphrase-too-long'],
  ['a mistyped recovery code', { recoveryCode: rightCode.replace('008', '009') }, 'recovery-code-mistyped'],
])('%s makes nothing', async (_, options, code) => {
  const folder = newFolder()
  expect(await codeOf(make(folder, options))).toBe(code)
  expect(existsSync(folder)).toBe(false)
})

test('the passphrase is overwritten with zeros, whether the vault is made or refused', async () => {
  const folder = newFolder()
  for (const expected of ['made', 'vault-exists']) {
    const passphrase = passphraseOf('a passphrase to forget')
    const making = createVault({ folder, passphrase, recoveryCode: null, now: born }, quickSurroundings)
    expect(await codeOf(making.then((vault) => vault.close()))).toBe(expected)
    expect(passphrase.every((byte) => byte === 0)).toBe(true)
  }
})

test('the master key is overwritten with zeros, whether the vault is made or not', async () => {
  const given: Buffer[] = []
  const random = (count: number) => {
    const bytes = quickSurroundings.random(count)
    given.push(bytes)
    return bytes
  }
  for (const recoveryCode of [rightCode, 'mistyped']) {
    const { passphrase } = byPassphrase()
    const making = createVault(
      { folder: newFolder(), passphrase, recoveryCode, now: born },
      { ...quickSurroundings, random },
    )
    await codeOf(making.then((vault) => vault.close()))
  }
  const keys = given.filter((bytes) => bytes.byteLength === 32)
  expect(keys.map((key) => key.every((byte) => byte === 0))).toEqual([true, true])
})

/** The steps of the disk that change something, each of which may fail. */
const changing = [
  'removeTree',
  'makeFolder',
  'writeNewFile',
  'syncFile',
  'syncFolder',
  'rename',
  'makePrivate',
] as const satisfies readonly (keyof Disk)[]

function failingDisk(failAt: number, code: string) {
  const disk: Disk = { ...realDisk }
  let step = 0
  for (const name of changing) {
    const real = disk[name] as (...values: string[]) => void
    Object.assign(disk, {
      [name]: (...values: string[]) => {
        step += 1
        if (step === failAt) throw Object.assign(new Error('the disk failed'), { code })
        real(...values)
      },
    })
  }
  return { disk, steps: () => step }
}

test('a disk that is full at any step says so, and the vault can be made afterwards', async () => {
  let failures = 0
  for (let failAt = 1; ; failAt += 1) {
    const folder = newFolder()
    const { disk, steps } = failingDisk(failAt, 'ENOSPC')
    const { passphrase } = byPassphrase()
    const making = createVault(
      { folder, passphrase, recoveryCode: rightCode, now: born },
      { ...quickSurroundings, disk },
    )
    const verdict = await codeOf(making.then((vault) => vault.close()))
    if (verdict === 'made') {
      expect(steps()).toBeLessThan(failAt)
      break
    }
    expect(verdict).toBe('disk-full')
    failures += 1
    // Either nothing is there and it can be made, or, when only the last steps failed, the whole vault is.
    if (existsSync(folder)) expect(steps()).toBeGreaterThan(9)
    else await (await make(folder)).close()
    await (await openIt(folder)).close()
    expect(readdirSync(join(folder, '..'))).toEqual(['vault'])
  }
  expect(failures).toBeGreaterThan(9)
})
