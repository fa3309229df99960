import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  failedAttemptsSeen,
  noteOpening,
  openingsKept,
  readOpenings,
} from '#journal/vault/opening-history.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const note = (at: number, failedBefore = 0, method = 'passphrase') =>
  noteOpening(journal.connection, { at, method, failedBefore })
const read = (limit = 10) => readOpenings(journal.connection, limit)

test('the openings are listed as they came, the newest first, also when the clock was put back between them', () => {
  note(1_000, 0, 'created')
  note(3_000, 2)
  note(2_000, 0, 'recovery-code')
  expect(read().openings).toEqual([
    { at: 2_000, method: 'recovery-code', failedBefore: 0 },
    { at: 3_000, method: 'passphrase', failedBefore: 2 },
    { at: 1_000, method: 'created', failedBefore: 0 },
  ])
  expect(read(1).openings).toHaveLength(1)
})

test('a way of opening that this version does not know is listed too', () => {
  note(1_000, 0, 'a way of next year')
  expect(read().openings).toMatchObject([{ method: 'other' }])
})

test('failed attempts add up until the person has seen them, and are then not brought up again', async () => {
  note(1_000, 2)
  note(2_000, 3)
  note(3_000)
  expect(read().failedUnseen).toBe(5)
  failedAttemptsSeen(journal.connection)
  await journal.reopen()
  expect(read().failedUnseen).toBe(0)
  expect(read().openings[1]?.failedBefore, 'the list keeps them').toBe(3)
  note(4_000, 1)
  expect(read().failedUnseen).toBe(1)
})

test('the last 5,000 openings are kept, whatever the clock says', () => {
  journal.connection.transaction(() => {
    const insert = journal.connection.write("INSERT INTO unlock_event VALUES (?, 'passphrase', 0)")
    for (let at = 1; at <= openingsKept + 20; at += 1) insert.run(at)
  })
  note(Date.UTC(2099, 0, 1))
  const { openings } = read(openingsKept + 100)
  expect(openings).toHaveLength(openingsKept)
  expect(openings[0]?.at).toBe(Date.UTC(2099, 0, 1))
  expect(openings.at(-1)?.at).toBe(22)
})

test('a damaged note of what was seen counts for nothing', () => {
  note(1_000, 2)
  journal.connection.transaction(() =>
    journal.connection.write("UPDATE setting SET value = 'x' WHERE name = 'failed-attempts-unseen'").run(),
  )
  expect(read().failedUnseen).toBe(0)
})
