import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { toFailure } from '#shared/failure.ts'
import { systemKeychain, vaultKeychain } from '../../../src/main/keychain.ts'

type Backend = 'basic_text' | 'gnome_libsecret' | 'kwallet' | 'kwallet5' | 'kwallet6' | 'unknown'

/** A keychain that seals by turning every byte round, under a key that can be exchanged. */
function storage({ available = true, backend = 'gnome_libsecret' as Backend, key = 0x55 } = {}) {
  const turned = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ key))
  return {
    isAsyncEncryptionAvailable: async () => available,
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text: string) => turned(Buffer.from(`ok${text}`)),
    async decryptStringAsync(sealed: Buffer) {
      const text = turned(sealed).toString()
      if (!text.startsWith('ok')) throw new Error('cannot be decrypted')
      return { shouldReEncrypt: false, result: text.slice(2) }
    },
  }
}
function file(): string {
  const folder = mkdtempSync(join(tmpdir(), 'goldseam-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'vault.keychain')
}
const random = (count: number) => Buffer.alloc(count, 0xa7)
const keep = (
  at: string,
  from: ReturnType<typeof storage> | undefined,
  platform: NodeJS.Platform = 'linux',
) => vaultKeychain(systemKeychain(from, platform), at, random)
const codeOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 'done',
    (thrown: unknown) => toFailure(thrown).code,
  )

test('what is made is kept sealed, only for its owner, read again, and gone when it is forgotten', async () => {
  const at = file()
  const keychain = keep(at, storage())
  expect(await keychain.isOffered()).toBe(false)
  const secret = Buffer.from(await keychain.make())
  expect(secret).toEqual(random(32))
  expect(statSync(at).mode & 0o777).toBe(0o600)
  const kept = readFileSync(at)
  for (const encoding of ['latin1', 'base64', 'hex'] as const) {
    expect(kept.includes(Buffer.from(secret.toString(encoding), 'latin1'))).toBe(false)
  }
  expect(await keychain.isOffered()).toBe(true)
  expect(Buffer.from(await keychain.read())).toEqual(secret)
  keychain.forget()
  expect(existsSync(at)).toBe(false)
  expect(await codeOf(keychain.read())).toBe('keychain-does-not-open')
})

test.each([
  ['there is none', undefined, 'not-available'],
  ['it is locked or missing', storage({ available: false }), 'not-available'],
  [
    'it would hide the secret under a password everybody knows',
    storage({ backend: 'basic_text' }),
    'not-safe',
  ],
  ['nobody knows what it would do', storage({ backend: 'unknown' }), 'not-safe'],
] as const)('where %s, nothing is written and nothing is offered', async (_, from, here) => {
  const at = file()
  const keychain = keep(at, from)
  expect(await keychain.here()).toBe(here)
  expect(await codeOf(keychain.make())).toBe('keychain-not-available')
  expect(existsSync(at)).toBe(false)
  writeFileSync(at, 'left from a time when there was one')
  expect(await keychain.isOffered()).toBe(false)
  expect(await codeOf(keychain.read())).toBe('keychain-not-available')
})

test('a keychain that was changed, or a file that was worn, does not open; the passphrase is left', async () => {
  const at = file()
  await keep(at, storage()).make()
  expect(await codeOf(keep(at, storage({ key: 0x33 })).read())).toBe('keychain-does-not-open')
  writeFileSync(at, readFileSync(at).subarray(0, 20))
  expect(await codeOf(keep(at, storage()).read())).toBe('keychain-does-not-open')
})

test('only Linux is asked which one it is', async () => {
  const from = {
    ...storage(),
    getSelectedStorageBackend: (): Backend => {
      throw new Error('not on this system')
    },
  }
  expect(await keep(file(), from, 'darwin').here()).toBe('available')
  expect(await keep(file(), from, 'win32').here()).toBe('available')
})
