import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createVault } from '#journal/vault/create-vault.ts'
import { openVault } from '#journal/vault/open-vault.ts'
import { toFailure } from '#shared/failure.ts'
import { encodePassphrase } from '../../../../src/renderer/components/encode-passphrase.ts'
import { byCode, byPassphrase, flipped, rightCode } from './support/made-key-file.ts'
import { born, madeVault, openIt } from './support/make-vault.ts'
import { countedDerive, passphraseOf, quickSurroundings } from './support/quick-surroundings.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const verdict = (opening: Promise<{ close(): Promise<void> }>) =>
  opening.then(
    async (vault) => {
      await vault.close()
      return 'opened'
    },
    (thrown: unknown) => toFailure(thrown).code,
  )

function change(file: string, bit: number): void {
  writeFileSync(file, flipped(readFileSync(file), bit))
}

test.each<[string, string, (folder: string) => void]>([
  ['there is nothing', 'no-vault', (folder) => rmSync(folder, { recursive: true })],
  ['the key file is gone', 'key-file-missing', (folder) => rmSync(join(folder, 'vault.keys'))],
  ['the journal is gone', 'journal-missing', (folder) => rmSync(join(folder, 'journal.db'))],
  ['the key file is damaged', 'key-file-damaged', (folder) => change(join(folder, 'vault.keys'), 1000)],
  ['the key file is empty', 'key-file-damaged', (folder) => writeFileSync(join(folder, 'vault.keys'), '')],
  ['the journal is damaged', 'journal-damaged', (folder) => change(join(folder, 'journal.db'), 20_000)],
  ['the journal is empty', 'journal-damaged', (folder) => writeFileSync(join(folder, 'journal.db'), '')],
])('when %s the answer is %s', async (_, code, damage) => {
  const folder = await madeVault()
  damage(folder)
  expect(await verdict(openIt(folder))).toBe(code)
})

test('a wrong passphrase, a wrong code and a mistyped code are told apart', async () => {
  const folder = await madeVault()
  expect(await verdict(openIt(folder, byPassphrase('not the passphrase')))).toBe('wrong-passphrase')
  expect(await verdict(openIt(folder, byPassphrase('')))).toBe('wrong-passphrase')
  expect(await verdict(openIt(folder, byPassphrase('x'.repeat(1025))))).toBe('passphrase-too-long')
  expect(await verdict(openIt(folder, byCode('00000-00000-00000-00000-00000-1CTMM')))).toBe(
    'wrong-recovery-code',
  )
  expect(await verdict(openIt(folder, byCode(rightCode.slice(0, -1))))).toBe('recovery-code-mistyped')
  expect(await verdict(openIt(folder))).toBe('opened')
})

test('a journal from a newer Goldseam is refused and stays as it is', async () => {
  const folder = await madeVault()
  const vault = await openIt(folder)
  vault.connection.sqlite.pragma('user_version = 1000')
  await vault.close()
  const before = readFileSync(join(folder, 'journal.db'))
  expect(await verdict(openIt(folder))).toBe('made-by-newer-version')
  expect(readFileSync(join(folder, 'journal.db')).equals(before)).toBe(true)
})

test('the journal of another vault is damaged here, not opened', async () => {
  const [folder, other] = [await madeVault(), await madeVault()]
  cpSync(join(other, 'journal.db'), join(folder, 'journal.db'))
  expect(await verdict(openIt(folder))).toBe('journal-damaged')
})

test('each opening is noted in the vault, with the failures before it', async () => {
  const folder = await madeVault()
  const options = { folder, failedAttempts: 3, now: born + 1000 }
  await (await openVault({ ...options, secret: byPassphrase() }, quickSurroundings)).close()
  const vault = await openVault(
    { ...options, secret: byCode(), failedAttempts: 0, now: born + 2000 },
    quickSurroundings,
  )
  const events = await vault.connection.db.selectFrom('unlock_event').selectAll().orderBy('at').execute()
  await vault.close()
  expect(events).toEqual([
    { at: born, method: 'created', failed_before: 0 },
    { at: born + 1000, method: 'passphrase', failed_before: 3 },
    { at: born + 2000, method: 'recovery-code', failed_before: 0 },
  ])
})

test('one process holds the vault; another is refused, also right after a crash of the first', async () => {
  const folder = await madeVault()
  const holder = spawn(process.execPath, [join(import.meta.dirname, 'support/hold-vault.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void holder.kill('SIGKILL'))
  await Promise.race([
    once(holder.stdout, 'data'),
    once(holder, 'exit').then(() => Promise.reject(new Error('no holder'))),
  ])
  expect(await verdict(openIt(folder))).toBe('vault-in-use')
  // Refused, it has not taken the lock away from the holder either.
  expect(await verdict(openIt(folder))).toBe('vault-in-use')
  holder.kill('SIGKILL')
  await once(holder, 'close')
  expect(existsSync(join(folder, 'journal.db-wal'))).toBe(true)
  const vault = await openIt(folder)
  expect(vault.connection.sqlite.prepare('SELECT name FROM tag').pluck().all()).toEqual(['held'])
  await vault.close()
})

/** Everything of a vault that an attempt could change. */
function everythingIn(folder: string) {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((name) => {
        const { mtimeMs, mode, size, ino } = statSync(join(folder, name))
        const bytes = statSync(join(folder, name)).isFile()
          ? readFileSync(join(folder, name)).toString('base64')
          : ''
        return [name, { mtimeMs, mode, size, ino, bytes }]
      }),
  )
}

test('failed attempts change no byte, no date and no name, also beside a write-ahead log a crash left', async () => {
  const folder = await madeVault()
  const crash = spawnSync(process.execPath, [
    join(import.meta.dirname, 'support/hold-vault.ts'),
    folder,
    'and-be-killed',
  ])
  expect(crash.signal).toBe('SIGKILL')
  const before = everythingIn(folder)
  expect(before['journal.db-wal']?.size).toBeGreaterThan(0)
  for (const secret of [
    byPassphrase('not the passphrase'),
    byCode('00000-00000-00000-00000-00000-1CTMM'),
    byCode('x'),
    byPassphrase(''),
  ]) {
    expect(await verdict(openIt(folder, secret))).not.toBe('opened')
    expect(everythingIn(folder)).toEqual(before)
  }
  // The comparison can tell: a successful opening does change the vault.
  expect(await verdict(openIt(folder))).toBe('opened')
  expect(everythingIn(folder)).not.toEqual(before)
})

test('a wrong passphrase is as much work as the right one', async () => {
  const folder = await madeVault()
  const work = []
  for (const text of ['not the passphrase', undefined]) {
    const { count, derive } = countedDerive()
    await verdict(openIt(folder, byPassphrase(text), { ...quickSurroundings, derive }))
    work.push(count)
  }
  expect(work[0]).toEqual(work[1])
  expect(work[0]?.derivations).toBe(1)
})

test.each([
  ['composed and decomposed accents', 'Žluťoučký kůň résumé'],
  ['Korean', '비밀번호를 잊지 마세요'],
  ['emoji with joiners', '👩‍👩‍👧‍👦🏳️‍🌈🌿🌿🌿🌿🌿🌿🌿🌿'],
  ['spaces at both ends', '  two spaces around  '],
  ['right to left', 'كلمة السر الطويلة'],
  ['1,024 bytes', 'é'.repeat(512)],
])('a passphrase of %s opens however the keyboard composed it', async (_, text) => {
  const folder = join(temporaryFolder(), 'vault')
  const passphrase = encodePassphrase(text.normalize('NFC'))
  await (await createVault({ folder, passphrase, recoveryCode: null, now: born }, quickSurroundings)).close()
  for (const form of ['NFC', 'NFD'] as const) {
    const typed = new Uint8Array(encodePassphrase(text.normalize(form)))
    expect(await verdict(openIt(folder, { kind: 'passphrase', passphrase: typed }))).toBe('opened')
  }
  expect(await verdict(openIt(folder, byPassphrase(`${text.slice(0, -1)}x`)))).toBe('wrong-passphrase')
})

test('without the window’s NFC, the other composition would not open', async () => {
  const folder = join(temporaryFolder(), 'vault')
  const passphrase = encodePassphrase('résumé résumé')
  await (await createVault({ folder, passphrase, recoveryCode: null, now: born }, quickSurroundings)).close()
  const raw = new TextEncoder().encode('résumé résumé'.normalize('NFD'))
  expect(await verdict(openIt(folder, { kind: 'passphrase', passphrase: raw }))).toBe('wrong-passphrase')
})

test('the passphrase is overwritten with zeros, whether it was right or wrong', async () => {
  const folder = await madeVault()
  for (const [text, expected] of [
    ['not the passphrase', 'wrong-passphrase'],
    [undefined, 'opened'],
  ] as const) {
    const secret = byPassphrase(text)
    expect(await verdict(openIt(folder, secret))).toBe(expected)
    expect(secret.passphrase.every((byte) => byte === 0)).toBe(true)
  }
})

test('a vault that was copied with everybody’s rights is the owner’s alone once it is open', async () => {
  const folder = await madeVault()
  for (const name of ['', 'vault.keys', 'journal.db'])
    chmodSync(join(folder, name), name === '' ? 0o755 : 0o644)
  const vault = await openIt(folder)
  const modes = ['', 'vault.keys', 'journal.db', 'journal.db-wal'].map(
    (name) => statSync(join(folder, name)).mode & 0o077,
  )
  await vault.close()
  expect(modes).toEqual([0, 0, 0, 0])
})

test('a vault may be moved', async () => {
  const folder = await madeVault()
  renameSync(folder, `${folder} moved`)
  expect(await verdict(openIt(`${folder} moved`))).toBe('opened')
})

test('a passphrase of plain letters still opens', async () => {
  expect(passphraseOf('abc')).toEqual(encodePassphrase('abc'))
})
