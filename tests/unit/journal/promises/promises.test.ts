import { afterEach, beforeEach, expect, it } from 'vitest'
import { presentState } from '#journal/backup/changed-since.ts'
import {
  changePromise,
  endPromise,
  leaveAsItIs,
  pausePromise,
  resumePromise,
} from '#journal/promises/change-promise.ts'
import { createPromise, keepWrittenPromises } from '#journal/promises/keep-promise.ts'
import { markWeek, reviewPromises } from '#journal/promises/mark-week.ts'
import { readEarlierWeeks, readPromises } from '#journal/promises/read-promises.ts'
import type { NewPromise, WeekMark } from '#shared/promise.ts'
import { uuidv7 } from '#shared/uuid.ts'
import { weeksUpTo } from '#shared/week.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const today = '2026-05-20'
const thisWeek = '2026-05-18'
const lastWeek = '2026-05-11'
const idOf = (number: number) => uuidv7(number, new Uint8Array(10))
const words = {
  what: 'Say what I spent',
  howOften: 'On Sundays',
  seenBy: 'I say it',
  ifThen: 'If I forget, then I say so on Monday',
  reviewOn: null,
  idea: 'mine',
} as const

function make(number = 1, changes: Partial<NewPromise> = {}): string {
  const id = idOf(number)
  createPromise(journal.connection, { ...words, id, beginsOn: '2026-01-01', ...changes }, number)
  return id
}
const mark = (id: string, week: string, state: WeekMark['state'], note?: string) =>
  markWeek(journal.connection, { id, week, today, state, ...(note === undefined ? {} : { note }) }, 5)
const list = (day = today) => readPromises(journal.connection, day)
const only = () => {
  const [promise] = list()
  if (promise === undefined) throw new Error('no promise')
  return promise
}
const changed = expect.objectContaining({ code: 'promise-changed-elsewhere' })
const gone = expect.objectContaining({ code: 'promise-not-found' })
const refused = expect.objectContaining({ code: 'bad-input' })

it('a promise is kept as it was said, with twelve blank weeks, and is there after the journal was closed', async () => {
  const id = make()
  await journal.reopen()
  const { weeks, ...promise } = only()
  expect(promise).toEqual({
    ...words,
    id,
    state: 'active',
    beginsOn: '2026-01-01',
    endedOn: null,
    endedWhy: '',
    recordId: null,
    missedTwice: false,
    reviewDue: false,
    revision: 1,
    createdAt: 1,
  })
  expect(weeks).toHaveLength(12)
  expect(weeks.at(-1)).toEqual({ week: thisWeek, state: null, note: '' })
})

it('sending a new one again, because the answer was lost, makes no second one and changes nothing', () => {
  make(1)
  make(1, { what: 'something else' })
  expect(list().map(({ what }) => what)).toEqual(['Say what I spent'])
})

it('weeks before it began are no weeks of it', () => {
  make(1, { beginsOn: '2026-05-13' })
  expect(only().weeks.map(({ week }) => week)).toEqual([lastWeek, thisWeek])
})

it('a week is marked, marked otherwise with its note kept, and left blank again', () => {
  const id = make()
  mark(id, lastWeek, 'missed', 'I was away')
  mark(id, thisWeek, 'kept')
  mark(id, lastWeek, 'partly')
  expect(only().weeks.slice(-2)).toEqual([
    { week: lastWeek, state: 'partly', note: 'I was away' },
    { week: thisWeek, state: 'kept', note: '' },
  ])
  mark(id, lastWeek, null)
  expect(only().weeks.at(-2)).toEqual({ week: lastWeek, state: null, note: '' })
  expect(only().revision).toBe(1)
})

it('a week that has not begun, or was over when it began, cannot be marked; nor can a promise that is not there', () => {
  const id = make(1, { beginsOn: '2026-05-13' })
  expect(() => mark(id, '2026-05-25', 'kept')).toThrow(refused)
  expect(() => mark(id, '2026-05-04', 'kept')).toThrow(refused)
  expect(() => mark(idOf(9), thisWeek, 'kept')).toThrow(gone)
})

it('changing, pausing, resuming and ending need it as it was read, and each counts one revision', () => {
  const id = make()
  const at = (baseRevision: number) => ({ id, baseRevision })
  const { connection } = journal
  changePromise(connection, at(1), { ...words, what: 'Say it all', reviewOn: '2026-06-01' }, 2)
  expect(only()).toMatchObject({ what: 'Say it all', reviewOn: '2026-06-01', revision: 2 })
  for (const stale of [
    () => changePromise(connection, at(1), words, 3),
    () => pausePromise(connection, at(1), 3),
    () => endPromise(connection, { ...at(1), on: today, why: '' }, 3),
    () => resumePromise(connection, at(3), 3),
  ])
    expect(stale).toThrow(changed)
  expect(only()).toMatchObject({ what: 'Say it all', state: 'active', revision: 2 })
  pausePromise(connection, at(2), 4)
  expect(only().state).toBe('paused')
  resumePromise(connection, at(3), 5)
  expect(only().state).toBe('active')
  endPromise(connection, { ...at(4), on: today, why: 'We talk every day now' }, 6)
  expect(only()).toMatchObject({ state: 'ended', endedOn: today, endedWhy: 'We talk every day now' })
  resumePromise(connection, at(5), 7)
  expect(only()).toMatchObject({ state: 'active', endedOn: null, endedWhy: '', revision: 6 })
})

it('an ended promise keeps showing the weeks up to its end; those that hold come first', () => {
  const ended = make(1)
  const paused = make(2)
  const active = make(3)
  mark(ended, lastWeek, 'kept')
  pausePromise(journal.connection, { id: paused, baseRevision: 1 }, 4)
  endPromise(journal.connection, { id: ended, baseRevision: 1, on: '2026-05-12', why: '' }, 4)
  expect(list('2026-12-24').map(({ id }) => id)).toEqual([active, paused, ended])
  expect(list('2026-12-24').at(-1)?.weeks.at(-1)).toEqual({ week: lastWeek, state: 'kept', note: '' })
})

it('two misses in a row raise the question until it is answered by any decision, and again after two more', () => {
  const id = make()
  mark(id, '2026-05-04', 'missed')
  expect(only().missedTwice).toBe(false)
  mark(id, lastWeek, 'missed')
  expect(only().missedTwice).toBe(true)
  leaveAsItIs(journal.connection, { id, baseRevision: 1 }, 3)
  expect(only().missedTwice).toBe(false)
  mark(id, thisWeek, 'missed')
  expect(only().missedTwice).toBe(false)
  const next = { id, week: '2026-05-25', today: '2026-05-25', state: 'missed' } as const
  markWeek(journal.connection, next, 6)
  expect(list('2026-05-26')[0]?.missedTwice).toBe(true)
  changePromise(journal.connection, { id, baseRevision: 2 }, { ...words, what: 'Smaller' }, 7)
  expect(list('2026-05-26')[0]?.missedTwice).toBe(false)
})

it('a review is due from its day on, for a promise that holds', () => {
  const id = make(1, { reviewOn: today })
  expect(list('2026-05-19')[0]?.reviewDue).toBe(false)
  expect(list()[0]?.reviewDue).toBe(true)
  pausePromise(journal.connection, { id, baseRevision: 1 }, 2)
  expect(list()[0]?.reviewDue).toBe(false)
})

it('a promise written in an exercise holds from the day of its record, names it, and outlives it', () => {
  const { connection } = journal
  const record = idOf(50)
  connection
    .write(
      `INSERT INTO answer_record (id, exercise_id, status, day, started_at, changed_at, revision, record)
       VALUES (?, 'commitment-builder', 'finished', '2026-05-12', 1, 1, 1, '{}')`,
    )
    .run(record)
  const written = { id: idOf(1), what: 'Call when late', howOften: 'Each time', seenBy: 'I ring' }
  const empty = { id: idOf(2), what: ' ', howOften: '', seenBy: '' }
  const full = { ...written, id: idOf(3), ifThen: 'If …', reviewOn: '2026-07-01', idea: 'together' } as const
  connection.transaction(() => keepWrittenPromises(connection, record, [written, empty, full], 9))
  expect(list()).toMatchObject([
    { ...written, beginsOn: '2026-05-12', recordId: record, idea: 'mine', ifThen: '', state: 'active' },
    { ...full, recordId: record },
  ])
  expect(list()).toHaveLength(2)
  const again = { ...written, what: 'Otherwise' }
  connection.transaction(() => keepWrittenPromises(connection, record, [again], 10))
  expect(list()[0]?.what).toBe('Call when late')
  connection.write('DELETE FROM answer_record').run()
  expect(list().map(({ recordId }) => recordId)).toEqual([null, null])
  expect(() => keepWrittenPromises(connection, record, [written], 11)).toThrow('unexpected')
})

it('what was said of weeks in an exercise is taken over; a promise that is gone is left out', () => {
  const id = make()
  mark(id, thisWeek, 'missed', 'late train')
  const { connection } = journal
  connection.transaction(() =>
    reviewPromises(
      connection,
      [
        { id, week: lastWeek, state: 'kept' },
        { id, week: today, state: 'partly' },
        { id: idOf(9), week: thisWeek, state: 'kept' },
      ],
      9,
    ),
  )
  expect(only().weeks.slice(-2)).toEqual([
    { week: lastWeek, state: 'kept', note: '' },
    { week: thisWeek, state: 'partly', note: 'late train' },
  ])
})

it('a backup is due after any of it', () => {
  const states = [presentState(journal.connection)]
  const id = make()
  states.push(presentState(journal.connection))
  mark(id, thisWeek, 'kept')
  states.push(presentState(journal.connection))
  pausePromise(journal.connection, { id, baseRevision: 1 }, 2)
  states.push(presentState(journal.connection))
  expect(new Set(states).size).toBe(4)
})

it('weeks before the last twelve can be looked at, twelve at a time, back to the week it began in', () => {
  const id = make(1, { beginsOn: '2025-10-15' })
  mark(id, '2026-02-23', 'kept')
  mark(id, '2025-10-13', 'missed', 'The train')
  const earlier = (before: string) => readEarlierWeeks(journal.connection, { id, before })
  expect(only().weeks[0]?.week).toBe('2026-03-02')
  const page = earlier('2026-03-02')
  expect(page.map(({ week }) => week)).toEqual(weeksUpTo('2026-02-23', 12))
  expect(page.at(-1)).toEqual({ week: '2026-02-23', state: 'kept', note: '' })
  const first = earlier(page[0]?.week ?? '')
  expect(first.map(({ week }) => week)).toEqual(weeksUpTo('2025-12-01', 8))
  expect(first[0]).toEqual({ week: '2025-10-13', state: 'missed', note: 'The train' })
  expect(earlier('2025-10-13')).toEqual([])
  expect(() => readEarlierWeeks(journal.connection, { id: idOf(9), before: thisWeek })).toThrow(gone)
})
