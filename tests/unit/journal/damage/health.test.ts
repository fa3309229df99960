import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkEvery, checkJournal, dueCheck, readHealth } from '#journal/damage/health.ts'
import { HealthKeeper } from '#journal/damage/health-keeper.ts'
import { type Connection, connect } from '#journal/database/connection.ts'
import { openDatabase } from '#journal/database/open-database.ts'
import { databaseKeyOf, filledVault, written } from './support/filled-vault.ts'
import { pagesOf } from './support/pages-of-entries.ts'

async function journalWith(damage: (pages: { of(table: string): number }, bytes: Buffer) => void) {
  const folder = await filledVault({ entries: 45, seed: 31 })
  const file = join(folder, 'journal.db')
  const { key } = await databaseKeyOf(folder)
  const open = () => connect(openDatabase({ file, key: Buffer.from(key), create: false }))
  const whole = open()
  const pages = { of: (table: string) => [...pagesOf(whole.sqlite, [table])].at(-1) ?? 0 }
  const bytes = readFileSync(file)
  damage(pages, bytes)
  await whole.close()
  writeFileSync(file, bytes)
  const connection = open()
  onTestFinished(() => {
    connection.sqlite.close()
  })
  return connection
}

const spoil = (bytes: Buffer, page: number) => bytes.fill(0, page * 4096 - 100, page * 4096)
const now = () => written

function check(connection: Connection, kind: 'quick' | 'full') {
  const steps = checkJournal(connection, kind, now)
  let count = 0
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { check: step.value, steps: count }
    count += 1
  }
}

test.each(['quick', 'full'] as const)(
  'a %s check of a whole journal says so, in many steps',
  async (kind) => {
    const connection = await journalWith(() => undefined)
    const { check: found, steps } = check(connection, kind)
    expect(found).toEqual({ at: written, found: 'whole' })
    expect(steps).toBeGreaterThan(5)
    expect(readHealth(connection, false)[kind]).toEqual(found)
  },
)

test.each(['entry', 'entry_revision', 'entry_search_data'])(
  'a damaged page of %s, which nobody asked for yet, is found by the quick check and noted',
  async (table) => {
    const connection = await journalWith((pages, bytes) => spoil(bytes, pages.of(table)))
    expect(check(connection, 'quick').check.found).toBe('damaged')
    expect(readHealth(connection, false).quick?.found).toBe('damaged')
  },
)

test.each(['entry_by_day', 'entry_tag_by_tag', 'attachment'])(
  'a damaged page of %s is found by the full check',
  async (name) => {
    const connection = await journalWith((pages, bytes) => spoil(bytes, pages.of(name)))
    expect(check(connection, 'full').check.found).toBe('damaged')
    expect(readHealth(connection, false).full?.found).toBe('damaged')
  },
)

test('an index that does not fit its table is found by the full check', async () => {
  const connection = await journalWith(() => undefined)
  connection.sqlite.unsafeMode(true)
  connection.sqlite.pragma('writable_schema = ON')
  connection.sqlite.exec(
    "UPDATE sqlite_schema SET sql = replace(sql, 'starred = 1', 'starred = 0') WHERE name = 'entry_starred'",
  )
  connection.sqlite.pragma('writable_schema = RESET')
  expect(check(connection, 'full').check.found).toBe('damaged')
})

test('the full check is due at first and every 30 days, the quick one every 7, and a wrong clock puts neither off', async () => {
  const connection = await journalWith(() => undefined)
  expect(dueCheck(connection, written)).toBe('full')
  check(connection, 'full')
  expect(dueCheck(connection, written + checkEvery.quick - 1)).toBeNull()
  expect(dueCheck(connection, written + checkEvery.quick)).toBe('quick')
  expect(dueCheck(connection, written + checkEvery.full)).toBe('full')
  expect(dueCheck(connection, written - 1)).toBe('full')
})

test('somebody who waits goes first, one check goes on at a time, and a closed journal ends it', async () => {
  const connection = await journalWith(() => undefined)
  let waiting: (() => void)[] = []
  let [busy, over, failed, told] = [true, false, 0, 0]
  const keeper = new HealthKeeper(connection, now, {
    isBusy: () => busy,
    isOver: () => over,
    later: (_, act) => waiting.push(act),
    failed: () => {
      failed += 1
    },
    changed: () => {
      told += 1
    },
  })
  const turn = () => {
    const due = waiting
    waiting = []
    for (const act of due) act()
  }
  keeper.beginIfDue()
  expect(() => keeper.begin()).toThrow('busy')
  for (let count = 0; count < 50; count += 1) turn()
  expect(keeper.state()).toMatchObject({ running: true, full: null })
  expect(told).toBe(1)
  busy = false
  for (let count = 0; count < 500 && waiting.length > 0; count += 1) turn()
  expect(keeper.state()).toMatchObject({ running: false, full: { found: 'whole' } })
  expect(told).toBe(2)
  keeper.begin()
  turn()
  over = true
  turn()
  expect(waiting).toEqual([])
  expect(failed).toBe(0)
})
