import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type OpenVault, openVault } from '#journal/vault/open-vault.ts'
import { unlockKeyFile } from '#journal/vault/unlock-key-file.ts'
import { vaultKey } from '#journal/vault/vault-keys.ts'
import { knownPassphrase, readUntil } from '../../../../../tools/fixtures/known-secrets.ts'
import { readEverything } from '../../../../../tools/fixtures/read-everything.ts'
import { floorSurroundings } from '../../vault/support/quick-surroundings.ts'
import { temporaryFolder } from '../../vault/support/temporary-folder.ts'

const place = join(import.meta.dirname, '../../../../fixtures/vaults')

/** One vault of each schema there ever was, as a version of that time wrote it. */
export const keptVaults: readonly string[] = readdirSync(place).sort()

/** What was read out of it then. */
export function readThen(name: string): unknown {
  return JSON.parse(readFileSync(join(place, name, 'reads.json'), 'utf8'))
}

/** A copy that a test may change; its folder. */
export function copyOf(name: string): string {
  const folder = join(temporaryFolder(), 'vault')
  cpSync(join(place, name, 'vault'), folder, { recursive: true })
  // An empty folder is not kept with the sources.
  mkdirSync(join(folder, 'backups'), { recursive: true })
  return folder
}

export function openKept(folder: string, surroundings = floorSurroundings): Promise<OpenVault> {
  const secret = { kind: 'passphrase', passphrase: knownPassphrase() } as const
  return openVault({ folder, secret, failedAttempts: 0, now: readUntil + 1 }, surroundings)
}

/** Everything a person reads in it now. */
export function readNow(vault: OpenVault): unknown {
  return JSON.parse(JSON.stringify(readEverything(vault, readUntil)))
}

/** The raw key of its database, in a Buffer of its own. */
export async function keyOf(folder: string): Promise<Buffer> {
  const secret = { kind: 'passphrase', passphrase: knownPassphrase() } as const
  const bytes = readFileSync(join(folder, 'vault.keys'))
  const { keyFile, masterKey } = await unlockKeyFile(bytes, secret, floorSurroundings.derive)
  return vaultKey(masterKey, keyFile.vaultId, 'database')
}
