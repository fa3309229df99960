import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { decodeKeyFile } from '#journal/vault/key-file.ts'
import { unlockKeyFile } from '#journal/vault/unlock-key-file.ts'
import { vaultKey } from '#journal/vault/vault-keys.ts'
import { byPassphrase, rightPassphrase } from './support/made-key-file.ts'
import { madeVault } from './support/make-vault.ts'
import { floorSurroundings, passphraseOf } from './support/quick-surroundings.ts'
import { countInMemory } from './support/scan-memory.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

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
async function lookInside(folder: string, ...how: string[]) {
  const passphrase = passphraseOf(rightPassphrase)
  const child = spawn(process.execPath, [program, folder, String(passphrase.byteLength), ...how], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const { pid } = child
  if (pid === undefined) throw new Error('no child')
  child.stdin.write(passphrase)
  const found: { open: Record<string, number>; closed: Record<string, number> } = { open: {}, closed: {} }
  let secrets: Record<string, Buffer> | undefined
  for (const stage of ['open', 'closed'] as const) {
    const [said] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
    expect(String(said)).toBe(stage)
    secrets ??= await secretsOf(folder)
    found[stage] = mentioned(countInMemory(pid, inPieces(secrets)))
    child.stdin.write('.')
  }
  await once(child, 'exit')
  return found
}

/**
 * Each secret in pieces of 16 bytes: memory that was given back without being zeroed is soon written over
 * at its beginning, and what is left of a key would still be half of it.
 */
function inPieces(secrets: Readonly<Record<string, Buffer>>): Record<string, Buffer> {
  const pieces = Object.entries(secrets).flatMap(([name, secret]) => {
    const starts = Array.from({ length: 1 + ((secret.byteLength - 16) >> 4) }, (_, index) => 16 * index)
    return starts.map((start) => [`${name} from byte ${start}`, secret.subarray(start, start + 16)] as const)
  })
  return Object.fromEntries(pieces)
}

/** The secrets of which at least one piece was found, each with the highest count of a piece. */
function mentioned(counts: Readonly<Record<string, number>>): Record<string, number> {
  const found: Record<string, number> = {}
  for (const [piece, count] of Object.entries(counts)) {
    const name = piece.replace(/ from byte \d+$/, '')
    if (count > 0) found[name] = Math.max(found[name] ?? 0, count)
  }
  return found
}

// Only against hanging: reading all of a process's memory takes its time on a busy machine.
vi.setConfig({ testTimeout: 300_000 })

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

test.runIf(linux)('nor after making a vault', async () => {
  const found = await lookInside(join(temporaryFolder(), 'vault'), 'make')
  expect(found).toEqual({ open: { 'database key': expect.any(Number) }, closed: {} })
})

test.runIf(linux)('a key given in a statement is found after closing', async () => {
  const found = await lookInside(await madeVault(floorSurroundings), 'key-in-a-statement')
  expect(found.closed['database key in hexadecimal']).toBeGreaterThan(0)
})
