import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Disk, realDisk } from '#journal/vault/disk.ts'
import { readKeyNotes } from '#journal/vault/key-notes.ts'
import { vaultPaths } from '#journal/vault/vault-folder.ts'
import { contentOf, namesIn, tidyNames } from './support/full-vault.ts'
import { byPassphrase } from './support/made-key-file.ts'
import { born, openIt } from './support/make-vault.ts'
import { quickSurroundings } from './support/quick-surroundings.ts'
import { codeOf, fresh, fullVault, rotate } from './support/rotate.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

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
})

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
