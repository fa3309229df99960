import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readEntry } from '#journal/entries/read-entry.ts'
import { readPage } from '#journal/entries/read-page.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { searchEntries } from '#journal/entries/search-entries.ts'
import { beginExercise, readDrafts, saveDraft } from '#journal/exercises/drafts.ts'
import { finishExercise } from '#journal/exercises/finish-exercise.ts'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { readRecord, readRecords } from '#journal/exercises/read-records.ts'
import { readPromises } from '#journal/promises/read-promises.ts'
import { changePrivateSettings } from '#journal/settings/private-settings.ts'
import { answerRecord } from '#shared/answer-record.ts'
import type { Exercise } from '#shared/exercise.ts'
import type { GivenAnswer } from '#shared/exercise-draft.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'
import { libraryOf, madeExercise, recordId } from './support/made-exercise.ts'

const exercise = madeExercise([
  { key: 'hello', type: 'info', prompt: 'Sit down.' },
  { key: 'where', type: 'short-text', prompt: 'Where did {partner} and you walk?' },
  {
    key: 'far',
    type: 'scale',
    prompt: 'How far was {partner}?',
    low: 'Near',
    high: 'Far',
    series: 'closeness',
  },
  { key: 'note', type: 'info', prompt: 'That is far.', showWhen: { step: 'far', atLeast: 8 } },
  { key: 'secret', type: 'long-text', prompt: 'And?', private: true },
  { key: 'owner', type: 'short-text', prompt: 'Whose?', for: ['hurting'] },
])

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const id = recordId(1)
const moment = { day: '2026-05-02', time: '21:30', zone: 'Europe/Lisbon' }
function finish(
  answers: readonly GivenAnswer[],
  of: Exercise = exercise,
  status: 'finished' | 'left' = 'finished',
) {
  const beginning = { id, exercise: of.id, role: 'hurt', day: '2026-05-01', time: '10:00' } as const
  beginExercise(journal.connection, libraryOf(of), beginning, 1000)
  return finishExercise(
    journal.connection,
    { id, baseRevision: 1, answers: [...answers], status, ...moment },
    3000,
  )
}
const answers: readonly GivenAnswer[] = [
  { key: 'hello', state: 'read' },
  { key: 'where', state: 'answered', value: 'By the *sea*' },
  { key: 'far', state: 'answered', value: 3 },
  { key: 'secret', state: 'answered', value: 'quincunx' },
]
const found = (query: string) =>
  searchEntries(journal.connection, { query, filter: {}, order: 'newest', skip: 0, limit: 50 }).hits.map(
    (hit) => hit.id,
  )

describe('a finished exercise', () => {
  it('is a record that needs nothing else to be read', () => {
    changePrivateSettings(journal.connection, { partner: 'Alex' })
    const { record, revision } = finish(answers)
    expect(answerRecord.parse(record)).toEqual(record)
    expect(revision).toBe(2)
    expect(record).toMatchObject({
      partner: 'Alex',
      started: '2026-05-01T10:00',
      finished: '2026-05-02T21:30',
      status: 'finished',
      exercise: { id: 'small-walk', version: 1, title: 'A small walk', author: 'Goldseam' },
    })
    expect(record.answers.map(({ key, prompt, state }) => [key, prompt, state])).toEqual([
      ['hello', 'Sit down.', 'read'],
      ['where', 'Where did Alex and you walk?', 'answered'],
      ['far', 'How far was Alex?', 'answered'],
      ['note', 'That is far.', 'not-shown'],
      ['secret', 'And?', 'answered'],
      ['owner', 'Whose?', 'not-shown'],
    ])
    expect(record.answers[2]).toMatchObject({ low: 'Near', high: 'Far', series: 'closeness', value: 3 })
    expect(readDrafts(journal.connection)).toEqual([])
  })

  it('has an entry of the same id in the timeline, without private answers, on the day it was finished', () => {
    finish(answers)
    expect(readPage(journal.connection, { before: null, limit: 9 }).rows).toMatchObject([
      { id, day: '2026-05-02', time: '21:30', title: 'A small walk' },
    ])
    expect(readEntry(journal.connection, id).body).toBe(
      '**Where did your partner and you walk?**\n\nBy the \\*sea\\*\n\n**How far was your partner?**\n\n3 (0 Near – 10 Far)',
    )
  })

  it('is found by its words and by its private ones, also after the entry was saved anew', () => {
    finish(answers)
    expect([found('sea'), found('quincunx')]).toEqual([[id], [id]])
    const { baseRevision, ...entry } = { ...readEntry(journal.connection, id), baseRevision: 1 }
    const { day, time, zone, body } = entry
    saveEntry(journal.connection, { id, baseRevision, day, time, zone, body, title: 'Another title' }, 4000)
    expect(found('quincunx')).toEqual([id])
  })

  it('gives its series a point, with the question as the file has it, and blank where it was left blank', () => {
    finish([{ key: 'far', state: 'skipped' }])
    expect(journal.connection.read('SELECT * FROM measure_point').all()).toEqual([
      {
        record_id: id,
        step: 'far',
        series: 'closeness',
        day: '2026-05-02',
        value: null,
        choice: null,
        question: 'How far was {partner}?',
        low: 'Near',
        high: 'Far',
      },
    ])
  })

  it('is the same when it is sent again, and refuses a draft from an older state', () => {
    const kept = finish(answers)
    const end = { id, answers: [...answers], status: 'finished' as const, ...moment }
    expect(finishExercise(journal.connection, { ...end, baseRevision: 1 }, 9000)).toEqual(kept)
    expect(() => finishExercise(journal.connection, { ...end, baseRevision: 7 }, 9000)).toThrow(
      'record-changed-elsewhere',
    )
    expect(() =>
      saveDraft(journal.connection, { id, baseRevision: 2, place: null, answers: [] }, 9000),
    ).toThrow('record-not-found')
  })

  it('is in no list when its exercise is never to be shared, but is found by its exercise', () => {
    finish(answers, { ...exercise, export: 'never-by-default' })
    expect(readPage(journal.connection, { before: null, limit: 9 }).rows).toEqual([])
    expect(found('sea')).toEqual([])
    expect(readRecords(journal.connection, null)).toEqual([])
    expect(readRecords(journal.connection, ['small-walk'])).toMatchObject([
      { id, sealed: true, day: '2026-05-02' },
    ])
    expect(readRecord(journal.connection, id).sealed).toBe(true)
  })

  it('can be left with what there is, and is listed so', () => {
    finish([], exercise, 'left')
    expect(readRecords(journal.connection, null)).toMatchObject([
      { id, status: 'left', role: 'hurt', version: 1 },
    ])
    expect(readEntry(journal.connection, id).body).toBe('')
  })

  it('has its promises in the ledger, with what the exercise asked beside them, and how own ones went', () => {
    const builder = bundledExercises().exercises.get('commitment-builder') ?? exercise
    const promise = { id: recordId(9), what: 'Walk on Sundays', howOften: 'weekly', seenBy: 'You come along' }
    finish(
      [
        { key: 'promise', state: 'answered', value: [promise] },
        { key: 'ifthen', state: 'answered', value: 'If it rains, then the museum' },
        { key: 'idea', state: 'answered', value: 'both' },
        { key: 'review', state: 'answered', value: '2026-06-01' },
      ],
      builder,
    )
    expect(readPromises(journal.connection, '2026-05-10')).toMatchObject([
      {
        ...promise,
        ifThen: 'If it rains, then the museum',
        idea: 'together',
        reviewOn: '2026-06-01',
        beginsOn: '2026-05-01',
        recordId: id,
      },
    ])
    const checkIn = madeExercise([{ key: 'kept', type: 'commitment-review', prompt: 'How did it go?' }])
    const other = recordId(2)
    const reviewed = { id: promise.id, what: promise.what, week: '2026-05-04', state: 'partly' } as const
    const beginning = {
      id: other,
      exercise: checkIn.id,
      role: 'hurt',
      day: '2026-05-10',
      time: '10:00',
    } as const
    beginExercise(journal.connection, libraryOf(checkIn), beginning, 5000)
    finishExercise(
      journal.connection,
      {
        id: other,
        baseRevision: 1,
        answers: [{ key: 'kept', state: 'answered', value: [reviewed] }],
        status: 'finished',
        ...moment,
      },
      6000,
    )
    const [{ weeks } = { weeks: [] }] = readPromises(journal.connection, '2026-05-10')
    expect(weeks.at(-1)).toEqual({ week: '2026-05-04', state: 'partly', note: '' })
  })
})
