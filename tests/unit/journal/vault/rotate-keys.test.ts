import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '#journal/database/open-database.ts'
import { type Disk, realDisk } from '#journal/vault/disk.ts'
import { readKeyNotes } from '#journal/vault/key-notes.ts'
import type { OpenVault } from '#journal/vault/open-vault.ts'
import { rotateKeys } from '#journal/vault/rotate-keys.ts'
import { unlockKeyFile } from '#journal/vault/unlock-key-file.ts'
import { vaultPaths } from '#journal/vault/vault-folder.ts'
import { vaultKey } from '#journal/vault/vault-keys.ts'
import { toFailure } from '#shared/failure.ts'
import type { RotationProgress } from '#shared/keys.ts'
import type { VaultSecret } from '#shared/vault-state.ts'
import { contentOf, fill, namesIn, tidyNames } from './support/full-vault.ts'
import { byCode, byPassphrase } from './support/made-key-file.ts'
import { born, madeVault, openIt } from './support/make-vault.ts'
import { quickDerive, quickSurroundings } from './support/quick-surroundings.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const otherCode = 'FDXQP-YVVFD-XQPYV-VFDXQ-PYVVF-D1KHW'
const fresh = () => byPassphrase('seven grey lanterns')
const later = born + 1000
const nobodyToTell = async () => undefined

async function fullVault(): Promise<string> {
  const folder = await madeVault()
  const vault = await openIt(folder)
  fill(vault)
  await vault.close()
  return folder
}
const rotate = (
  vault: OpenVault,
  {
    next = [fresh()],
    tell = nobodyToTell,
    surroundings = quickSurroundings,
    current = byPassphrase() as VaultSecret,
  }: {
    next?: readonly VaultSecret[]
    tell?: (progress: RotationProgress) => Promise<void>
    surroundings?: typeof quickSurroundings
    current?: VaultSecret
  } = {},
) => rotateKeys(vault, { current, next, now: later, tell }, surroundings)
const codeOf = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (thrown: unknown) => toFailure(thrown).code,
  )

test('after a change of all keys everything is there, open, under the new passphrase and the new code only', async () => {
  const folder = await fullVault()
  const vault = await openIt(folder)
  const before = contentOf(vault)
  const pictures = readdirSync(join(folder, 'attachments'))
  const told: RotationProgress[] = []
  const { vault: opened, lostPictures } = await rotate(vault, {
    next: [fresh(), byCode(otherCode)],
    tell: async (progress) => void told.push(progress),
  })
  expect(lostPictures).toBe(0)
  expect(contentOf(opened)).toEqual(before)
  expect(readKeyNotes(opened.connection)).toEqual({ passphraseSince: later, codeSince: later })
  expect(opened.vaultId).toBe(vault.vaultId)
  await opened.close()
  expect(namesIn(folder)).toEqual(tidyNames)
  // Other names, so that nobody takes a new file for the old one of the same size.
  expect(readdirSync(join(folder, 'attachments')).filter((name) => pictures.includes(name))).toEqual([])
  expect(readdirSync(join(folder, 'attachments'))).toHaveLength(2)
  for (const secret of [byPassphrase(), byCode()]) {
    expect(await codeOf(openIt(folder, secret))).toMatch(/^wrong-/)
  }
  for (const secret of [fresh(), byCode(otherCode)]) {
    const again = await openIt(folder, secret)
    expect(contentOf(again)).toEqual(before)
    await again.close()
  }
  expect(new Set(told.map(({ step }) => step))).toEqual(new Set(['keys', 'journal', 'pictures', 'check']))
  expect(told).toContainEqual({ step: 'pictures', done: 1, of: 2 })
})

test('the old key file and the old secrets open nothing of the new vault: not its journal, not one picture', async () => {
  const folder = await fullVault()
  const copy = join(temporaryFolder(), 'copy')
  cpSync(folder, copy, { recursive: true })
  const { vault } = await rotate(await openIt(folder))
  await vault.close()
  const oldKeys = readFileSync(join(copy, 'vault.keys'))
  for (const secret of [byPassphrase(), byCode()]) {
    const { keyFile, masterKey } = await unlockKeyFile(oldKeys, secret, quickDerive)
    const key = () => vaultKey(masterKey, keyFile.vaultId, 'database')
    const open = (file: string) => openDatabase({ file, key: key(), create: false }).close()
    // The key is right: it opens the copy that was made before.
    open(join(copy, 'journal.db'))
    expect(() => open(join(folder, 'journal.db'))).toThrow('journal-damaged')
  }
  // Somebody puts the old key file back.
  writeFileSync(join(folder, 'vault.keys'), oldKeys)
  expect(await codeOf(openIt(folder))).toBe('journal-damaged')
  // Or the old journal and key file among the new pictures.
  for (const name of ['vault.keys', 'journal.db']) cpSync(join(copy, name), join(folder, name))
  const mixed = await openIt(folder)
  expect(() => contentOf(mixed)).toThrow('image-missing')
  await mixed.close()
})

test('a wrong passphrase, or a new one that is not fit, changes nothing, and the vault stays open', async () => {
  const folder = await fullVault()
  const vault = await openIt(folder)
  const before = contentOf(vault)
  const names = namesIn(folder)
  expect(await codeOf(rotate(vault, { current: byPassphrase('not the passphrase') }))).toBe(
    'wrong-passphrase',
  )
  expect(await codeOf(rotate(vault, { next: [byPassphrase('short')] }))).toBe('passphrase-too-short')
  expect(contentOf(vault)).toEqual(before)
  expect(namesIn(folder)).toEqual(names)
  await vault.close()
})

test('a row written into the old journal meanwhile is not lost: the change is taken back', async () => {
  const folder = await fullVault()
  const vault = await openIt(folder)
  const tell = async ({ step }: RotationProgress) => {
    if (step === 'check')
      vault.connection.sqlite.exec("INSERT INTO tag (id, name, folded) VALUES ('1', 'a', 'a')")
  }
  expect(await codeOf(rotate(vault, { tell }))).toBe('busy')
  expect(vault.connection.rows(vault.connection.db.selectFrom('tag').select('name'))).toEqual([{ name: 'a' }])
  await vault.close()
  expect(namesIn(folder)).toEqual(tidyNames)
  await (await openIt(folder)).close()
})

test('a damaged picture is counted and stays the only thing that is not there', async () => {
  const folder = await fullVault()
  const [first = ''] = readdirSync(join(folder, 'attachments'))
  writeFileSync(join(folder, 'attachments', first), 'worn')
  const { vault, lostPictures } = await rotate(await openIt(folder))
  expect(lostPictures).toBe(1)
  expect(() => contentOf(vault)).toThrow('image-missing')
  expect(vault.connection.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  await vault.close()
})

test('what was begun under the old keys and cut off does not stay: a salvage, a backup, a removal of one', async () => {
  const folder = await fullVault()
  const begun = ['journal.db.salvaging', 'journal.db.salvaging-wal']
  for (const name of begun) cpSync(join(folder, 'journal.db'), join(folder, name))
  for (const name of ['20261122T140000000Z.unfinished', '20261121T140000000Z.removing']) {
    cpSync(join(folder, 'journal.db'), join(folder, 'backups', name, 'journal.db'))
  }
  const { vault } = await rotate(await openIt(folder))
  await vault.close()
  expect(namesIn(folder)).toEqual(tidyNames)
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
})

/** The world ends at one step of the disk, or of the work: nothing after it happens, as at a crash. */
class TheEnd extends Error {}

const changing = [
  'makeFolder',
  'writeNewFile',
  'syncFile',
  'syncFolder',
  'rename',
  'removeFile',
  'removeTree',
] as const

function endingAfter(steps: number) {
  let left = steps
  const step = () => {
    if (left === 0) throw new TheEnd()
    left -= 1
  }
  const disk: Disk = { ...realDisk }
  for (const name of changing) {
    const real = disk[name] as (...values: string[]) => void
    Object.assign(disk, {
      [name]: (...values: string[]) => {
        step()
        real(...values)
      },
    })
  }
  return { surroundings: { ...quickSurroundings, disk }, tell: async () => step() }
}

test('cut off before any step, the vault is whole under the old keys or under the new ones, never both', async () => {
  const template = await fullVault()
  const opened = await openIt(template)
  const content = contentOf(opened)
  await opened.close()
  const ends = { old: 0, new: 0 }
  for (let steps = 0; ; steps += 1) {
    const folder = join(temporaryFolder(), 'vault')
    cpSync(template, folder, { recursive: true })
    const vault = await openIt(folder)
    const verdict = await rotate(vault, endingAfter(steps)).then(
      (rotated) => rotated.vault,
      () => null,
    )
    if (vault.connection.sqlite.open) await vault.close()
    await verdict?.close()

    const byOld = await openIt(folder, byPassphrase()).catch(() => null)
    const held = byOld === null ? null : contentOf(byOld)
    const unfinished = byOld === null ? undefined : readKeyNotes(byOld.connection).unfinished
    await byOld?.close()
    const byNew = await openIt(folder, fresh()).catch(() => null)
    expect([byOld === null, byNew === null].filter(Boolean)).toHaveLength(1)
    expect(byNew === null ? held : contentOf(byNew)).toEqual(content)
    await byNew?.close()
    expect(namesIn(folder)).toEqual(tidyNames)
    ends[byNew === null ? 'old' : 'new'] += 1
    // What was begun and taken back is remembered, so that a person can be told.
    if (byNew === null && steps > 3) expect(unfinished).toBe(born + 1)
    if (byNew === null && steps % 7 === 0) {
      const again = await rotate(await openIt(folder))
      expect(contentOf(again.vault)).toEqual(content)
      expect(readKeyNotes(again.vault.connection).unfinished).toBeUndefined()
      await again.vault.close()
    }
    if (verdict !== null) break
  }
  expect(ends.old).toBeGreaterThan(15)
  expect(ends.new).toBeGreaterThan(5)
}, 60_000)

test('one step that fails after the decision is no reason to take it back: the next opening does the rest', async () => {
  const folder = await fullVault()
  let failing = false
  const disk: Disk = {
    ...realDisk,
    rename(from, to) {
      realDisk.rename(from, to)
      failing = to.endsWith('vault.keys')
    },
    syncFolder(path) {
      const fails = failing
      failing = false
      if (fails) throw Object.assign(new Error('the disk failed'), { code: 'EIO' })
      realDisk.syncFolder(path)
    },
  }
  const vault = await openIt(folder)
  const content = contentOf(vault)
  expect(await codeOf(rotate(vault, { surroundings: { ...quickSurroundings, disk } }))).toBe('keys-changed')
  expect(await codeOf(openIt(folder))).toBe('wrong-passphrase')
  const opened = await openIt(folder, fresh())
  expect(contentOf(opened)).toEqual(content)
  await opened.close()
  expect(namesIn(folder)).toEqual(tidyNames)
})

test('cut off again while the rest is done, the next opening does the rest of the rest', async () => {
  const template = await fullVault()
  // Stopped right after the new key file has its name.
  const disk: Disk = {
    ...realDisk,
    rename(from, to) {
      if (to.endsWith('attachments.old')) throw new TheEnd()
      realDisk.rename(from, to)
    },
  }
  const vault = await openIt(template)
  expect(await codeOf(rotate(vault, { surroundings: { ...quickSurroundings, disk } }))).toBe('keys-changed')
  expect(namesIn(template)).toContain('journal.db.new')
  for (let steps = 0, done = false; !done; steps += 1) {
    const folder = join(temporaryFolder(), 'vault')
    cpSync(template, folder, { recursive: true })
    const cut = await openIt(folder, fresh(), endingAfter(steps).surroundings).catch(() => null)
    done = cut !== null
    await cut?.close()
    expect(await codeOf(openIt(folder))).toBe('wrong-passphrase')
    const again = await openIt(folder, fresh())
    expect(contentOf(again)).toMatchObject({ integrity: 'ok', found: { count: 1 } })
    await again.close()
    expect(namesIn(folder)).toEqual(tidyNames)
  }
})

test('a copy that was never finished is not taken for the journal, whatever it holds', async () => {
  const folder = await fullVault()
  const paths = vaultPaths(folder)
  const whole = readFileSync(paths.database)
  for (const [name, bytes] of [
    ['journal.db.copy', whole],
    ['journal.db.copy-wal', Buffer.alloc(40)],
    ['journal.db.new', whole.subarray(0, 9000)],
    ['journal.db.new', whole],
  ] as const) {
    writeFileSync(join(folder, name), bytes)
    const vault = await openIt(folder)
    expect(contentOf(vault)).toMatchObject({ integrity: 'ok' })
    await vault.close()
    expect(namesIn(folder)).toEqual(tidyNames)
    expect(readFileSync(paths.keyFile)).toBeDefined()
  }
})
