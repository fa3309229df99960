import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { checkJournal, dueCheck, readHealth } from '#journal/damage/health.ts'
import { readSalvageNote } from '#journal/damage/salvage-note.ts'
import { salvageVault } from '#journal/damage/salvage-vault.ts'
import { findEntry } from '#journal/entries/read-entry.ts'
import { type Disk, realDisk } from '#journal/vault/disk.ts'
import { toFailure } from '#shared/failure.ts'
import { byPassphrase } from '../vault/support/made-key-file.ts'
import { openIt } from '../vault/support/make-vault.ts'
import { quickSurroundings } from '../vault/support/quick-surroundings.ts'
import { filledVault, written } from './support/filled-vault.ts'

const damagedPage = 30

/** A vault with everything in it and one damaged page, and how many entries it had. */
async function damagedVault() {
  const folder = await filledVault({ entries: 30, seed: 21 })
  const whole = await openIt(folder)
  const ids = whole.connection.sqlite.prepare('SELECT id FROM entry').pluck().all() as string[]
  await whole.close()
  const file = join(folder, 'journal.db')
  const bytes = readFileSync(file)
  bytes.fill(0, (damagedPage - 1) * 4096, damagedPage * 4096)
  writeFileSync(file, bytes)
  return { folder, ids, bytes }
}

const salvage = (folder: string, disk: Disk = realDisk) =>
  salvageVault({ folder, secret: byPassphrase(), now: written }, { ...quickSurroundings, disk })
const entriesIn = async (folder: string) => {
  const vault = await openIt(folder)
  const ids = vault.connection.sqlite.prepare('SELECT id FROM entry').pluck().all() as string[]
  for (const id of ids) expect(findEntry(vault.connection, id)).toBeDefined()
  const note = readSalvageNote(vault.connection)
  await vault.close()
  return { ids, note }
}

test('a salvaged vault opens with the same passphrase, says what was lost, and keeps the damaged journal', async () => {
  const { folder, ids, bytes } = await damagedVault()
  const report = await salvage(folder)
  expect(report.damagedPages).toBe(1)
  expect(report.entries).toBeGreaterThan(ids.length / 2)
  expect(await entriesIn(folder)).toEqual({ ids: expect.any(Array), note: report })
  expect(readFileSync(join(folder, 'journal.db.damaged')).equals(bytes)).toBe(true)
  expect(readdirSync(folder).filter((name) => name.includes('salvag'))).toEqual([])
})

test('a first page that is nothing but noise, the salt too, costs no entry', async () => {
  const { folder, ids } = await damagedVault()
  const file = join(folder, 'journal.db')
  const before = (await salvage(folder)).entries
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 0, 4096)
  writeFileSync(file, bytes)
  const report = await salvage(folder)
  expect(report.entries).toBe(before)
  expect(ids.length).toBeGreaterThanOrEqual(before)
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['journal.db.damaged', 'journal.db.damaged-2']))
  expect((await entriesIn(folder)).ids).toHaveLength(before)
})

test('what a check found of the damaged journal is not said of the salvaged one, and the next check is due at once', async () => {
  const { folder } = await damagedVault()
  const damaged = await openIt(folder)
  const steps = checkJournal(damaged.connection, 'full', () => written)
  while (!steps.next().done);
  expect(readHealth(damaged.connection, false).full?.found).toBe('damaged')
  await damaged.close()
  await salvage(folder)
  const whole = await openIt(folder)
  expect(readHealth(whole.connection, false)).toMatchObject({ quick: null, full: null })
  expect(dueCheck(whole.connection, written)).toBe('full')
  await whole.close()
})

test('a wrong passphrase salvages nothing and changes nothing', async () => {
  const { folder, bytes } = await damagedVault()
  const before = readdirSync(folder)
  const secret = byPassphrase('not the passphrase')
  const verdict = await salvageVault({ folder, secret, now: 1 }, quickSurroundings).catch(
    (thrown: unknown) => toFailure(thrown).code,
  )
  expect(verdict).toBe('wrong-passphrase')
  expect(readdirSync(folder)).toEqual(before)
  expect(readFileSync(join(folder, 'journal.db')).equals(bytes)).toBe(true)
})

const looks: readonly string[] = ['exists', 'list', 'readStart', 'readAt', 'size']

/** A disk that stops for good before one of its steps, as if the process were killed there. */
function dyingDisk(dieAt: number): Disk & { readonly steps: number } {
  let steps = 0
  const disk = { ...realDisk }
  for (const [name, real] of Object.entries(realDisk) as [keyof Disk, (...values: unknown[]) => unknown][]) {
    if (looks.includes(name)) continue
    Object.assign(disk, {
      [name]: (...values: unknown[]) => {
        steps += 1
        if (steps >= dieAt) throw new Error('killed')
        return real(...values)
      },
    })
  }
  return Object.defineProperty(disk, 'steps', { get: () => steps }) as Disk & { readonly steps: number }
}

test('cut short before any of its steps, what can be read is there afterwards, and the damaged journal too', async () => {
  const { folder, bytes } = await damagedVault()
  // Its first page too, so that it does not open, and no opening is noted in it.
  bytes.fill(0, 16, 4096)
  writeFileSync(join(folder, 'journal.db'), bytes)
  const copyOf = (name: string) => {
    const copy = join(dirname(folder), name)
    cpSync(folder, copy, { recursive: true })
    // As a crash leaves it: a log beside the damaged journal, which must never meet the new one.
    writeFileSync(join(copy, 'journal.db-wal'), '')
    return copy
  }
  const uncut = dyingDisk(Number.POSITIVE_INFINITY)
  const { entries } = await salvage(copyOf('uncut'), uncut)
  expect(uncut.steps).toBeGreaterThan(5)
  for (let step = 1; step <= uncut.steps; step += 1) {
    const copy = copyOf(`cut-${step}`)
    await expect(salvage(copy, dyingDisk(step))).rejects.toThrow('killed')
    const open = await openIt(copy).catch((thrown: unknown) => toFailure(thrown).code)
    if (typeof open === 'string') {
      expect(open).toBe('journal-damaged')
      await salvage(copy)
    } else await open.close()
    expect((await entriesIn(copy)).ids, `cut at ${step}`).toHaveLength(entries)
    expect(readFileSync(join(copy, 'journal.db.damaged')).equals(bytes)).toBe(true)
    expect(existsSync(join(copy, 'journal.db.salvaged'))).toBe(false)
  }
})
