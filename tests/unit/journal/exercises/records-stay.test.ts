import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { binEntries } from '#journal/entries/bin-entries.ts'
import { deleteForGood } from '#journal/entries/delete-for-good.ts'
import { readEntry } from '#journal/entries/read-entry.ts'
import { readRevisions } from '#journal/entries/revisions.ts'
import { searchEntries } from '#journal/entries/search-entries.ts'
import { beginExercise, openDraft, saveDraft } from '#journal/exercises/drafts.ts'
import { editAnswer } from '#journal/exercises/edit-answer.ts'
import { finishExercise } from '#journal/exercises/finish-exercise.ts'
import { readRecord, readRecords } from '#journal/exercises/read-records.ts'
import type { AnswerEdit } from '#shared/exercise-draft.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'
import { libraryOf, madeExercise, recordId } from './support/made-exercise.ts'

const first = madeExercise([
  { key: 'where', type: 'short-text', prompt: 'Where did you walk?' },
  { key: 'far', type: 'scale', prompt: 'How far?', low: 'Near', high: 'Far', series: 'closeness' },
  { key: 'never', type: 'short-text', prompt: 'Not for paper.', keep: 'never' },
])
const changed = madeExercise(
  [
    { key: 'where', type: 'list', prompt: 'Name the places.' },
    { key: 'far', type: 'scale', prompt: 'How far was it?', low: 'Near', high: 'Far', series: 'closeness' },
  ],
  { version: 2, title: 'A longer walk' },
)

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const id = recordId(1)
const begin = (library: ReturnType<typeof libraryOf>, name = id) =>
  beginExercise(
    journal.connection,
    library,
    { id: name, exercise: 'small-walk', role: 'self', day: '2026-05-01', time: '10:00' },
    1000,
  )
const sea = { key: 'where', state: 'answered', value: 'By the sea' } as const
const three = { key: 'far', state: 'answered', value: 3 } as const
const finish = (answers: Parameters<typeof finishExercise>[1]['answers'], name = id) =>
  finishExercise(
    journal.connection,
    {
      id: name,
      baseRevision: 1,
      answers,
      status: 'finished',
      day: '2026-05-02',
      time: '21:30',
      zone: 'Europe/Lisbon',
    },
    3000,
  )
const edit = (changes: Partial<AnswerEdit>) =>
  editAnswer(
    journal.connection,
    { id, baseRevision: 2, key: 'where', value: 'In the hills', ...changes },
    86_400_000,
  )
const found = (query: string) =>
  searchEntries(journal.connection, { query, filter: {}, order: 'newest', skip: 0, limit: 50 }).hits.map(
    (hit) => hit.id,
  )

describe('a record, when its exercise changes', () => {
  it('is not rewritten, and reads as before when the exercise is gone', async () => {
    begin(libraryOf(first))
    const kept = finish([sea, three])
    const other = recordId(2)
    begin(libraryOf(changed), other)
    const connection = await journal.reopen()
    expect(openDraft(connection, libraryOf(), other)).toMatchObject({
      exercise: changed,
      newer: null,
    })
    expect(readRecord(connection, id)).toEqual(kept)
    expect(readRecords(connection, null)).toMatchObject([{ id, title: 'A small walk', version: 1 }])
  })

  it('was a draft that ends on the version it began with', () => {
    begin(libraryOf(first))
    saveDraft(journal.connection, { id, baseRevision: 1, place: 'far', answers: [sea] }, 2000)
    const draft = openDraft(journal.connection, libraryOf(changed), id)
    expect(draft).toMatchObject({ exercise: first, newer: first.id, given: [sea] })
    const { record } = finishExercise(
      journal.connection,
      {
        id,
        baseRevision: 2,
        answers: [sea],
        status: 'finished',
        day: '2026-05-02',
        time: '21:30',
        zone: 'UTC',
      },
      3000,
    )
    expect(record.exercise).toMatchObject({
      version: 1,
      title: 'A small walk',
      hash: draft.record.exercise.hash,
    })
    expect(record.answers.map(({ prompt }) => prompt)).toEqual(first.steps.map(({ prompt }) => prompt))
  })

  it('belongs to another line than answers to the changed question', () => {
    begin(libraryOf(first))
    finish([three])
    begin(libraryOf(changed), recordId(2))
    finish([three], recordId(2))
    const questions = 'SELECT DISTINCT series, question FROM measure_point ORDER BY question'
    expect(journal.connection.read(questions).all()).toEqual([
      { series: 'closeness', question: 'How far was it?' },
      { series: 'closeness', question: 'How far?' },
    ])
  })
})

describe('editing an answer', () => {
  beforeEach(() => {
    begin(libraryOf(first))
    finish([sea, three, { key: 'never', state: 'answered', value: 'aloud' }])
  })

  it('keeps its question, says when, and is what the entry and the search have from then on', () => {
    const { record, revision } = edit({})
    expect(revision).toBe(3)
    expect(record.answers[0]).toEqual({
      key: 'where',
      type: 'short-text',
      prompt: 'Where did you walk?',
      state: 'answered',
      value: 'In the hills',
      edited: '1970-01-02T00:00:00.000Z',
    })
    expect(readEntry(journal.connection, id).body).toContain('In the hills')
    expect([found('hills'), found('sea')]).toEqual([[id], []])
    expect(readRevisions(journal.connection, id)).toHaveLength(2)
  })

  it('changes the point of a series, and leaves it blank when the answer is taken away', () => {
    const points = () => journal.connection.read('SELECT value, question FROM measure_point').all()
    edit({ key: 'far', value: 8 })
    expect(points()).toEqual([{ value: 8, question: 'How far?' }])
    edit({ key: 'far', value: null, baseRevision: 3 })
    expect(points()).toEqual([{ value: null, question: 'How far?' }])
  })

  it('takes an answer away with every earlier version that held it, and leaves the question', () => {
    edit({})
    const { record } = edit({ value: null, baseRevision: 3 })
    expect(record.answers[0]).toMatchObject({ state: 'skipped', prompt: 'Where did you walk?' })
    expect(record.answers[0]).not.toHaveProperty('value')
    expect(readRevisions(journal.connection, id)).toHaveLength(1)
    expect(JSON.stringify(readEntry(journal.connection, id))).not.toMatch(/sea|hills/)
  })

  it.each([
    ['an older state', { baseRevision: 1 }, 'record-changed-elsewhere'],
    ['what was never to be kept', { key: 'never' }, 'bad-input'],
    ['a step that is not there', { key: 'nowhere' }, 'bad-input'],
    ['what is no answer to it', { key: 'far', value: 'far' }, 'bad-input'],
    ['no record', { id: recordId(7) }, 'record-not-found'],
  ] as const)('refuses %s and changes nothing', (_what, changes, code) => {
    const before = readRecord(journal.connection, id)
    expect(() => edit(changes)).toThrow(code)
    expect(readRecord(journal.connection, id)).toEqual(before)
  })
})

describe('deleting the entry of a record for good', () => {
  it('deletes the record and its points', () => {
    begin(libraryOf(first))
    finish([sea, three])
    binEntries(journal.connection, [id], 5000)
    expect(readRecords(journal.connection, null)).toEqual([])
    deleteForGood(journal.connection, [id])
    expect(() => readRecord(journal.connection, id)).toThrow('record-not-found')
    for (const table of ['answer_record', 'measure_point']) {
      expect(journal.connection.sqlite.prepare(`SELECT count(*) AS rows FROM ${table}`).get()).toEqual({
        rows: 0,
      })
    }
  })
})
