import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPage } from '#journal/entries/read-page.ts'
import { searchEntries } from '#journal/entries/search-entries.ts'
import { beginExercise } from '#journal/exercises/drafts.ts'
import { editAnswer } from '#journal/exercises/edit-answer.ts'
import { finishExercise } from '#journal/exercises/finish-exercise.ts'
import { bringBackLetters, takeOutLetter } from '#journal/exercises/letters-put-away.ts'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { readRecord, readRecords } from '#journal/exercises/read-records.ts'
import { imageFiles } from '#journal/images/image-files.ts'
import { tidySteps } from '#journal/tidy.ts'
import { realDisk } from '#journal/vault/disk.ts'
import type { GivenAnswer } from '#shared/exercise-draft.ts'
import { letterEndSteps, unsentLetter } from '#shared/letter-end.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'
import { recordId } from './support/made-exercise.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const { exercises } = bundledExercises()
const id = recordId(1)
const failsWith = (code: string) => expect.objectContaining({ code })

function write(ends: readonly GivenAnswer[], exercise = unsentLetter, of = id) {
  const role = exercises.get(exercise)?.roles[0] ?? 'self'
  const day = '2026-05-02'
  beginExercise(journal.connection, exercises, { id: of, exercise, role, day, time: '10:00' }, 1000)
  const letter = { key: 'letter', state: 'answered' as const, value: { text: 'quincunx', present: [] } }
  const answers = exercise === unsentLetter ? [letter, ...ends] : [...ends]
  const end = { id: of, baseRevision: 1, answers, status: 'finished' as const, day, time: '11:00' }
  return finishExercise(journal.connection, { ...end, zone: 'Europe/Lisbon' }, 2000)
}
const chosen = (keep: string, until?: string): GivenAnswer[] => [
  { key: 'keep', state: 'answered', value: keep },
  ...(until === undefined ? [] : [{ key: 'until', state: 'answered' as const, value: until }]),
]
const found = () =>
  searchEntries(journal.connection, { query: 'quincunx', filter: {}, order: 'newest', skip: 0, limit: 5 })
    .hits
const listed = () => readPage(journal.connection, { before: null, limit: 10 }).rows.length

it('the app’s own letter has the steps that ask what becomes of it', () => {
  const steps = exercises.get(unsentLetter)?.steps ?? []
  expect(letterEndSteps.map((key) => steps.find((step) => step.key === key)?.type)).toEqual([
    'single-choice',
    'date',
  ])
  const keep = steps.find(({ key }) => key === 'keep')
  expect(keep && 'options' in keep && keep.options.map((option) => option.id)).toEqual([
    'keep',
    'lock',
    'delete',
  ])
})

describe('a letter', () => {
  it('that is kept is an entry like others', () => {
    expect(write(chosen('keep')).sealed).toBe(false)
    expect([listed(), found().length]).toEqual([1, 1])
  })

  it('that is put away is in no list and no search until its day, and then it is', () => {
    expect(write(chosen('lock', '2027-01-10')).sealed).toBe(true)
    expect([listed(), found().length, readRecords(journal.connection, null).length]).toEqual([0, 0, 0])
    expect(readRecords(journal.connection, [unsentLetter])).toMatchObject([{ id, sealed: true }])
    expect(bringBackLetters(journal.connection, '2027-01-09')).toEqual([])
    expect(listed()).toBe(0)
    expect(bringBackLetters(journal.connection, '2027-01-10')).toEqual([id])
    expect([listed(), found().length]).toEqual([1, 1])
    expect(readRecord(journal.connection, id).sealed).toBe(false)
    expect(bringBackLetters(journal.connection, '2027-01-10')).toEqual([])
  })

  it('comes back by itself at an opening of the journal, and the lists are told', () => {
    write(chosen('lock', '2027-01-10'))
    const folder = join(journal.folder, 'attachments')
    const key = randomBytes(32)
    const images = imageFiles({ disk: realDisk, folder, key, vaultId: randomBytes(16), random: randomBytes })
    const told: string[] = []
    const open = (day: string) => {
      const steps = tidySteps({ connection: journal.connection, images }, Date.parse(`${day}T12:00`), (ids) =>
        told.push(...ids),
      )
      while (!steps.next().done);
    }
    open('2027-01-09')
    expect([listed(), told]).toEqual([0, []])
    open('2027-02-01')
    expect([listed(), told]).toEqual([1, [id]])
  })

  it('until a month or a year is back on its first day', () => {
    write(chosen('lock', '2027-03'))
    write(chosen('lock', '2028'), unsentLetter, recordId(2))
    expect(bringBackLetters(journal.connection, '2027-02-28')).toEqual([])
    expect(bringBackLetters(journal.connection, '2027-03-01')).toEqual([id])
    expect(bringBackLetters(journal.connection, '2027-12-31')).toEqual([])
    expect(bringBackLetters(journal.connection, '2028-01-01')).toEqual([recordId(2)])
  })

  it('without a day stays put away until it is taken out', () => {
    write(chosen('lock'))
    expect(bringBackLetters(journal.connection, '2099-01-01')).toEqual([])
    takeOutLetter(journal.connection, id)
    expect([listed(), found().length]).toEqual([1, 1])
    takeOutLetter(journal.connection, id)
  })

  it('until a day that is over is not put away', () => {
    expect(write(chosen('lock', '2026-05-02')).sealed).toBe(false)
  })

  it('keeps what was chosen of it: an answer that was acted on is not changed afterwards', () => {
    write(chosen('keep'))
    const change = (key: string, value: string) =>
      editAnswer(journal.connection, { id, baseRevision: 2, key, value }, 3000)
    expect(() => change('keep', 'delete')).toThrow(failsWith('bad-input'))
    expect(change('friend', 'I hear you').revision).toBe(3)
  })
})

it('what its exercise keeps out of every list is not brought back, nor taken out, as a letter', () => {
  write([], 'stay-or-go')
  expect(bringBackLetters(journal.connection, '2099-01-01')).toEqual([])
  expect(() => takeOutLetter(journal.connection, id)).toThrow(failsWith('record-not-found'))
  expect(listed()).toBe(0)
})
