// Opens the vault of the first argument, or makes it ("make" as the third), with a passphrase of so many bytes read from standard input, and closes it.
// At each stage it says its name and stands still until it gets a byte, so that its memory can be looked at from outside.
import { readFileSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createVault } from '#journal/vault/create-vault.ts'
import { openVault } from '#journal/vault/open-vault.ts'
import { unlockKeyFile } from '#journal/vault/unlock-key-file.ts'
import { vaultKey } from '#journal/vault/vault-keys.ts'
import { floorSurroundings } from './quick-surroundings.ts'

const [folder = '', length = '', how] = process.argv.slice(2)

function passphraseFromInput(): Uint8Array<ArrayBuffer> {
  const passphrase = new Uint8Array(Number(length))
  for (let read = 0; read < passphrase.byteLength; ) read += readSync(0, passphrase, { offset: read })
  return passphrase
}

function standStill(stage: string): void {
  // Nothing is collected first: a buffer that was forgotten and not zeroed would still be there whole.
  writeSync(1, stage)
  readSync(0, new Uint8Array(1))
}

const secret = { kind: 'passphrase', passphrase: passphraseFromInput() } as const
if (how === 'key-in-a-statement') await giveTheKeyAsText()
else {
  const { passphrase } = secret
  const vault =
    how === 'make'
      ? await createVault({ folder, passphrase, recoveryCode: null, now: 1 }, floorSurroundings)
      : await openVault({ folder, secret, failedAttempts: 0, now: 1 }, floorSurroundings)
  vault.connection.sqlite.prepare('SELECT count(*) FROM entry').get()
  standStill('open')
  await vault.close()
}
await new Promise((resolve) => setTimeout(resolve, 50))
standStill('closed')

/** What this project never does: the key as a hexadecimal string in a PRAGMA. All buffers are zeroed all the same. */
async function giveTheKeyAsText(): Promise<void> {
  const bytes = readFileSync(join(folder, 'vault.keys'))
  const { masterKey, keyFile } = await unlockKeyFile(bytes, secret, floorSurroundings.derive)
  const key = vaultKey(masterKey, keyFile.vaultId, 'database')
  const sqlite = new Database(join(folder, 'journal.db'))
  sqlite.pragma("cipher = 'sqlcipher'")
  sqlite.pragma('legacy = 4')
  sqlite.pragma(`key = "x'${key.toString('hex')}'"`)
  for (const used of [masterKey, key, secret.passphrase]) used.fill(0)
  sqlite.prepare('SELECT count(*) FROM entry').get()
  standStill('open')
  sqlite.close()
}
