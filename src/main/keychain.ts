import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import type { SafeStorage } from 'electron'
import { Failure } from '#shared/failure.ts'
import type { KeychainHere } from '#shared/keys.ts'
import { keychainSecretLength } from '#shared/vault-state.ts'

/** The keychain of the operating system, as far as it is used here. */
export interface SystemKeychain {
  here(): Promise<KeychainHere>
  seal(text: string): Promise<Buffer>
  open(sealed: Buffer): Promise<string>
}

type Storage = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>

/**
 * Electron's `safeStorage`, or nothing where the runtime has none. `basic_text`, to which Electron falls back on Linux without
 * a secret service, hides a secret under a password everybody knows: it is refused.
 */
export function systemKeychain(storage: Storage | undefined, platform: NodeJS.Platform): SystemKeychain {
  // Asked for by name: the Chromium host refuses to be read for what it does not have.
  if (storage === undefined || !('encryptStringAsync' in storage)) return absent
  return {
    async here() {
      if (!(await storage.isAsyncEncryptionAvailable())) return 'not-available'
      const backend = platform === 'linux' ? storage.getSelectedStorageBackend() : null
      return backend === 'basic_text' || backend === 'unknown' ? 'not-safe' : 'available'
    },
    seal: (text) => storage.encryptStringAsync(text),
    open: async (sealed) => (await storage.decryptStringAsync(sealed)).result,
  }
}

const refused = (): Promise<never> => Promise.reject(new Failure('keychain-not-available'))
const absent: SystemKeychain = { here: async () => 'not-available', seal: refused, open: refused }

/** What the keychain keeps for the vault: random bytes, sealed, in a file beside it. Without the keychain they are noise. */
export interface VaultKeychain {
  here(): Promise<KeychainHere>
  /** Whether there is something kept, and a keychain to open it. */
  isOffered(): Promise<boolean>
  /** Fresh random bytes, kept and read back. Zero them after use. Throws Failure `keychain-not-available`. */
  make(): Promise<Uint8Array>
  /** What is kept. Zero it after use. Throws Failure `keychain-not-available` or `keychain-does-not-open`. */
  read(): Promise<Uint8Array>
  /** Removes what is kept. */
  forget(): void
}

/** @param file absolute path, beside the vault's folder: no backup and no copy of the vault takes it along */
export function vaultKeychain(
  system: SystemKeychain,
  file: string,
  random: (count: number) => Buffer,
): VaultKeychain {
  async function mustBeHere(): Promise<void> {
    if ((await system.here()) !== 'available') throw new Failure('keychain-not-available')
  }

  async function read(): Promise<Uint8Array> {
    await mustBeHere()
    if (!existsSync(file)) throw new Failure('keychain-does-not-open')
    const secret = await system.open(readFileSync(file)).then(
      (text) => Buffer.from(text, 'base64'),
      (cause: unknown) => {
        throw new Failure('keychain-does-not-open', undefined, { cause })
      },
    )
    if (secret.byteLength !== keychainSecretLength) throw new Failure('keychain-does-not-open')
    return secret
  }

  return {
    here: () => system.here(),
    isOffered: async () => existsSync(file) && (await system.here()) === 'available',
    async make() {
      await mustBeHere()
      const secret = random(keychainSecretLength)
      // The keychain takes text only. It is no key of the vault: it opens nothing without the key file.
      replace(file, await system.seal(secret.toString('base64')))
      const kept = await read()
      const isSame = secret.equals(kept)
      kept.fill(0)
      if (isSame) return secret
      secret.fill(0)
      rmSync(file, { force: true })
      throw new Failure('keychain-does-not-open')
    },
    read,
    forget: () => rmSync(file, { force: true }),
  }
}

function replace(file: string, bytes: Buffer): void {
  const next = `${file}.new`
  rmSync(next, { force: true })
  const descriptor = openSync(next, 'wx', 0o600)
  try {
    writeSync(descriptor, bytes)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(next, file)
}
