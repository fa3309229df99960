import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { decodeKeyFile } from '#journal/vault/key-file.ts'
import { unlockKeyFile } from '#journal/vault/unlock-key-file.ts'
import { vaultKey } from '#journal/vault/vault-keys.ts'
import { byPassphrase, rightPassphrase } from './support/made-key-file.ts'
import { madeVault } from './support/make-vault.ts'
import { floorSurroundings, passphraseOf } from './support/quick-surroundings.ts'
import { countInMemory } from './support/scan-memory.ts'

const program = join(import.meta.dirname, 'support/open-and-close.ts')

/** Everything secret that opening this vault goes through, as this process (not the one looked at) finds it. */
async function secretsOf(folder: string): Promise<Record<string, Buffer>> {
  const bytes = readFileSync(join(folder, 'vault.keys'))
  const { masterKey, keyFile } = await unlockKeyFile(bytes, byPassphrase(), floorSurroundings.derive)
  const [slot] = decodeKeyFile(bytes).slots
  if (slot?.opensWith.kind !== 'passphrase') throw new Error('the first slot is the passphrase’s')
  const { derive } = floorSurroundings
  const databaseKey = vaultKey(masterKey, keyFile.vaultId, 'database')
  return {
    passphrase: Buffer.from(rightPassphrase),
    'passphrase in UTF-16': Buffer.from(rightPassphrase, 'utf16le'),
    'key of the slot': await derive(passphraseOf(rightPassphrase), slot.salt, slot.opensWith.cost),
    'master key': masterKey,
    'header key': vaultKey(masterKey, keyFile.vaultId, 'header'),
    'database key': databaseKey,
    'database key in hexadecimal': Buffer.from(databaseKey.toString('hex')),
    'database key in capital hexadecimal': Buffer.from(databaseKey.toString('hex').toUpperCase()),
    'database key in UTF-16 hexadecimal': Buffer.from(databaseKey.toString('hex'), 'utf16le'),
  }
}

/** The secrets found in a process that opens and closes the vault: while it is open, and afterwards. */
async function lookInside(folder: string, ...planted: string[]) {
  const secrets = await secretsOf(folder)
  const passphrase = passphraseOf(rightPassphrase)
  const child = spawn(
    process.execPath,
    ['--expose-gc', program, folder, String(passphrase.byteLength), ...planted],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  const { pid } = child
  if (pid === undefined) throw new Error('no child')
  child.stdin.write(passphrase)
  const found: { open: Record<string, number>; closed: Record<string, number> } = { open: {}, closed: {} }
  for (const stage of ['open', 'closed'] as const) {
    const [said] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
    expect(String(said)).toBe(stage)
    const counts = Object.entries(countInMemory(pid, secrets)).filter(([, count]) => count > 0)
    found[stage] = Object.fromEntries(counts)
    child.stdin.write('.')
  }
  await once(child, 'exit')
  return found
}

const linux = process.platform === 'linux'
if (!linux) process.stderr.write('not run: the memory of a process is looked at only on Linux\n')

test.runIf(linux)(
  'after closing, no key and no passphrase is anywhere in the memory of the process',
  async () => {
    const found = await lookInside(await madeVault(floorSurroundings))
    expect(found.closed).toEqual({})
    // While the vault is open the driver needs its key, which also shows that the search can find one; and only that.
    expect(found.open).toEqual({ 'database key': expect.any(Number) })
  },
)

test.runIf(linux)('a key given in a statement is found after closing', async () => {
  const found = await lookInside(await madeVault(floorSurroundings), 'key-in-a-statement')
  expect(found.closed['database key in hexadecimal']).toBeGreaterThan(0)
})
