import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { presentState } from '#journal/backup/changed-since.ts'
import { beginExercise, discardDraft, openDraft, readDrafts, saveDraft } from '#journal/exercises/drafts.ts'
import type { DraftSave } from '#shared/exercise-draft.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'
import { libraryOf, madeExercise, recordId } from './support/made-exercise.ts'

const exercise = madeExercise([
  { key: 'where', type: 'short-text', prompt: 'Where did {partner} and you walk?' },
  { key: 'far', type: 'scale', prompt: 'How far?', low: 'Near', high: 'Far', series: 'closeness' },
  {
    key: 'tired',
    type: 'single-choice',
    prompt: 'Tired?',
    options: [
      { id: 'yes', text: 'Yes' },
      { id: 'no', text: 'No' },
    ],
  },
])
const library = libraryOf(exercise)

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const id = recordId(1)
const begin = (role: 'hurt' | 'self' = 'hurt') =>
  beginExercise(
    journal.connection,
    library,
    { id, exercise: 'small-walk', role, day: '2026-05-01', time: '10:00' },
    1000,
  )
const save = (changes: Partial<DraftSave> = {}, now = 2000) =>
  saveDraft(journal.connection, { id, baseRevision: 1, place: 'where', answers: [], ...changes }, now)
const sea = { key: 'where', state: 'answered', value: 'By the sea' } as const

describe('a draft of an exercise', () => {
  it('begins empty at its first step, with a copy of the exercise', () => {
    expect(begin()).toMatchObject({ exercise, place: 'where', revision: 1, given: [], newer: null })
    expect(begin()).toMatchObject({ revision: 1 })
    expect(readDrafts(journal.connection)).toEqual([
      {
        id,
        exercise: 'small-walk',
        title: 'A small walk',
        day: '2026-05-01',
        place: 'where',
        changedAt: 1000,
      },
    ])
  })

  it('has what was given, and where it stood, when it is opened again after a restart', async () => {
    begin()
    const answers = [sea, { key: 'far', state: 'skipped' } as const]
    expect(save({ place: 'tired', answers })).toEqual({ revision: 2 })
    const connection = await journal.reopen()
    expect(openDraft(connection, library, id)).toMatchObject({ place: 'tired', revision: 2, given: answers })
  })

  it('changes nothing when a save is sent again, and refuses one made from an older state', () => {
    begin()
    save({ answers: [sea] })
    expect(save({ answers: [sea] }, 9000)).toEqual({ revision: 2 })
    expect(() => save({ answers: [{ ...sea, value: 'At home' }] })).toThrow('record-changed-elsewhere')
    expect(openDraft(journal.connection, library, id).given).toEqual([sea])
  })

  it.each([
    [[{ key: 'nowhere', state: 'answered', value: 'x' }]],
    [[sea, sea]],
    [[{ key: 'far', state: 'answered', value: 11 }]],
    [[{ key: 'far', state: 'answered', value: 'seven' }]],
    [[{ key: 'tired', state: 'answered', value: 'perhaps' }]],
    [[{ key: 'where', state: 'answered' }]],
  ] as const)('refuses %j and keeps what is stored', (answers) => {
    begin()
    save({ answers: [sea] })
    expect(() => save({ baseRevision: 2, answers: [...answers] })).toThrow('bad-input')
    expect(openDraft(journal.connection, library, id)).toMatchObject({ revision: 2, given: [sea] })
  })

  it('makes a backup due whenever it is begun, saved or discarded', () => {
    const states = [presentState(journal.connection)]
    begin()
    states.push(presentState(journal.connection))
    save({ answers: [sea] })
    states.push(presentState(journal.connection))
    expect(new Set(states).size).toBe(3)
    discardDraft(journal.connection, id)
    expect(presentState(journal.connection)).toBe(states[0])
  })

  it('is gone when it is discarded, and cannot be saved any more', () => {
    begin()
    discardDraft(journal.connection, id)
    discardDraft(journal.connection, id)
    expect(readDrafts(journal.connection)).toEqual([])
    expect(() => save()).toThrow('record-not-found')
    expect(() => openDraft(journal.connection, library, id)).toThrow('record-not-found')
  })

  it('refuses an exercise nobody knows and a role it is not for', () => {
    const { connection } = journal
    const asked = { id, exercise: 'no-such', role: 'hurt', day: '2026-05-01', time: '10:00' } as const
    expect(() => beginExercise(connection, library, asked, 1)).toThrow('exercise-not-found')
    const forSelf = libraryOf({ ...exercise, roles: ['self'] })
    expect(() => beginExercise(connection, forSelf, { ...asked, exercise: 'small-walk' }, 1)).toThrow(
      'bad-input',
    )
  })
})
