import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { realSurroundings } from '#journal/vault/surroundings.ts'
import { unlockKeyFile } from '#journal/vault/unlock-key-file.ts'
import { vaultKey } from '#journal/vault/vault-keys.ts'
import type { SpawnedApp } from '../../tools/chromium-host/spawn.ts'
import { partsOf, runs } from '../../tools/torture/processes.ts'
import {
  newEntry,
  openJournal,
  passphrase,
  runFolders,
  startInFolders,
  until,
} from '../../tools/torture/running-journal.ts'
import { lockWithKey } from '../../tools/torture/tour.ts'
import { expect, mainFile, test } from './support/goldseam.ts'
import { searchMemory } from './support/memory-search.ts'
import { encodings } from './support/readable-runs.ts'

const linux = process.platform === 'linux'
if (!linux) process.stderr.write('not run: the memory of a process is looked at only on Linux\n')
test.skip(!linux)

/** What is written; twenty of its bytes in a row must not outlive the lock. */
const text = 'Merrowtide quillon bastwick, harl and vintrey.'

/** Needles by what they are: `passphrase`, `text` (each in every encoding) and the keys. */
type Needles = Readonly<Record<string, Buffer>>
type Counts = Readonly<Record<string, number>>

function inEveryEncoding(name: string, secret: string): Needles {
  const forms = Object.entries(encodings).map(([encoding, encode]) => {
    const bytes = encode(secret)
    // The last group of base64 depends on what follows.
    return [`${name} in ${encoding}`, encoding.startsWith('base64') ? bytes.subarray(0, -4) : bytes] as const
  })
  return Object.fromEntries(forms)
}

async function keysOf(vault: string): Promise<Needles> {
  const bytes = readFileSync(join(vault, 'vault.keys'))
  const secret = { kind: 'passphrase', passphrase: new Uint8Array(Buffer.from(passphrase)) } as const
  const { masterKey, keyFile } = await unlockKeyFile(bytes, secret, realSurroundings.derive)
  const database = vaultKey(masterKey, keyFile.vaultId, 'database')
  return {
    'master key': masterKey,
    'database key': database,
    'database key in hexadecimal': Buffer.from(database.toString('hex')),
    'database key in capital hexadecimal': Buffer.from(database.toString('hex').toUpperCase()),
    'header key': vaultKey(masterKey, keyFile.vaultId, 'header'),
  }
}

/** What is found in the memory of some processes, each standing still while it is looked at. One that ended has none. */
function countIn(pids: readonly number[], needles: Needles): Counts {
  const sums: Record<string, number> = {}
  for (const pid of pids) {
    if (!stopped(pid)) continue
    try {
      for (const [name, count] of Object.entries(searchMemory(pid, needles))) {
        if (count > 0) sums[name] = (sums[name] ?? 0) + count
      }
    } finally {
      process.kill(pid, 'SIGCONT')
    }
  }
  return sums
}

function stopped(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGSTOP')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
    throw error
  }
}

const about = (counts: Counts, what: string) => Object.keys(counts).filter((name) => name.startsWith(what))

/** Those whose name fits, and the others. */
function partition(counts: Counts, fits: (name: string) => boolean): readonly [Counts, Counts] {
  const entries = Object.entries(counts)
  return [
    Object.fromEntries(entries.filter(([name]) => fits(name))),
    Object.fromEntries(entries.filter(([name]) => !fits(name))),
  ]
}

/** Text that must not be in main because the test itself sent it through there is sent like this. */
const masked = (secret: string): number[] => [...Buffer.from(secret)].map((byte) => byte ^ 0x5a)

/** Types the passphrase into its field within the page, and opens the journal. */
async function unlockAtScreen(app: SpawnedApp): Promise<void> {
  await app.wait('role=heading[name="Open your journal"]')
  await app.evaluate((bytes) => {
    const field = document.querySelector('input')
    if (!field) throw new Error('there is no field for the passphrase')
    field.value = new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte ^ 0x5a))
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, masked(passphrase))
  await app.click('button', 'Open')
  await app.wait('role=button[name="Lock now"]')
}

/** Writes an entry within the page, and waits until it is saved. */
async function writeText(app: SpawnedApp): Promise<void> {
  await newEntry(app)
  await app.evaluate((bytes) => {
    document.execCommand(
      'insertText',
      false,
      new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte ^ 0x5a)),
    )
  }, masked(text))
  await app.wait('section[aria-label="Entry"] p[role="status"]:not(.sr-only):has-text("Saved")')
}

test('claims 18 and 23: after locking, journal process and window are gone, and no key or passphrase is in what is left', async () => {
  test.setTimeout(240_000)
  const folders = runFolders(mkdtempSync(join(tmpdir(), 'goldseam-memory-')))
  // Made by an app of its own, so that this one learns the passphrase at the lock screen alone.
  const first = startInFolders(mainFile, folders)
  await openJournal(first)
  await first.quit()
  const keys = await keysOf(join(folders.userData, 'vault'))
  const needles = { ...keys, ...inEveryEncoding('passphrase', passphrase), ...inEveryEncoding('text', text) }

  const app = startInFolders(mainFile, folders)
  try {
    await unlockAtScreen(app)
    await writeText(app)
    const open = partsOf(app.pid)
    // What is looked for can be found: the driver needs its key, and the window shows the text.
    expect(open.journal).toHaveLength(1)
    expect(about(countIn(open.journal, needles), 'database key')).not.toEqual([])
    const showing = open.windows.filter((pid) => about(countIn([pid], needles), 'text').length > 0)
    expect(showing).not.toEqual([])

    await lockWithKey(app)
    await until(async () => ![...open.journal, ...showing].some(runs))
    const locked = partsOf(app.pid)
    expect(locked.journal).toEqual([])
    const inWindows = countIn(locked.windows, needles)
    const inMain = countIn([app.pid], needles)
    const others = locked.all.filter((pid) => pid !== app.pid && !locked.windows.includes(pid))
    const inOthers = countIn(others, needles)
    const say = (where: string, counts: Counts) =>
      process.stdout.write(`  ${where}: ${JSON.stringify(counts)}\n`)
    say('in the new window', inWindows)
    // Nothing of ours encodes in base64: that is how the host's pipe carries bytes to and from Chromium.
    const [ofPipe, unencoded] = partition(inMain, (name) => name.includes('base64'))
    say('in the main process, left by the host’s pipe to Chromium', ofPipe)
    say(
      'in the main process, left by the pipe, by Node’s own pipe to the journal process or by us',
      unencoded,
    )
    say('in the other processes of Chromium', inOthers)
    expect(inWindows).toEqual({})
    for (const what of Object.keys(keys)) {
      expect(about({ ...inMain, ...inOthers }, what), 'keys never leave the journal process').toEqual([])
    }

    // The same search in the same window finds a passphrase that was kept.
    await app.evaluate((bytes) => {
      Reflect.set(
        window,
        'kept',
        Uint8Array.from(bytes, (byte) => byte ^ 0x5a),
      )
    }, masked(passphrase))
    expect(about(countIn(locked.windows, needles), 'passphrase')).toEqual(['passphrase in UTF-8'])
  } finally {
    await app.quit()
    rmSync(folders.all, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
})
