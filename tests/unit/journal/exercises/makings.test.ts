import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addFile, checkFile, withAdded } from '#journal/exercises/added-exercises.ts'
import { beginExercise, openDraft } from '#journal/exercises/drafts.ts'
import { finishExercise } from '#journal/exercises/finish-exercise.ts'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import {
  addMaking,
  beginMaking,
  discardMaking,
  listMakings,
  openMaking,
  saveMaking,
} from '#journal/exercises/makings.ts'
import { readRecord } from '#journal/exercises/read-records.ts'
import { writeMaking } from '#journal/exercises/write-making.ts'
import type { Exercise } from '#shared/exercise.ts'
import { faultLine } from '#shared/exercise-fault.ts'
import { blankStep, fileOf, makingOf } from '#shared/made-exercise.ts'
import type { Making } from '#shared/making.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { madeExercise, recordId } from './support/made-exercise.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const id = recordId(50)
const author = { kind: 'therapist', name: 'Ada Löw' } as const
const walk = makingOf(
  madeExercise([{ key: 'where', type: 'short-text', prompt: 'Where?' }], { author }),
  'abcd',
)
const blank: Making = { ...walk, title: '', purpose: '', steps: [blankStep('one', 'scale')] }
const none = { exercises: new Map<string, Exercise>(), faulty: [] }
const library = () => withAdded(journal.connection, none).exercises
const save = (making: Making, now = 2) =>
  saveMaking(
    journal.connection,
    { id, baseRevision: openMaking(journal.connection, id).revision, making },
    now,
  )
const add = (mayAddToSeries = false) =>
  addMaking(
    journal.connection,
    { id, baseRevision: openMaking(journal.connection, id).revision, mayAddToSeries },
    3,
  )

describe('what is being made', () => {
  it('is kept however unfinished it is, says what is missing, and is in no list of exercises', () => {
    const begun = beginMaking(journal.connection, id, blank, null, 1)
    expect(begun.checked.ok ? [] : begun.checked.faults.map(faultLine)).toEqual([
      'title: empty',
      'purpose: empty',
      'steps[0].prompt: empty',
      'steps[0].low: empty',
      'steps[0].high: empty',
    ])
    save({ ...blank, title: 'Half a tit' })
    expect(openMaking(journal.connection, id).making.title).toBe('Half a tit')
    expect(listMakings(journal.connection)).toEqual([
      { id, title: 'Half a tit', changedAt: 2, givenOut: false },
    ])
    expect(withAdded(journal.connection, none)).toEqual(none)
    expect(add().checked.ok).toBe(false)
    expect(library().size).toBe(0)
  })

  it('is saved once, and a save from an older state is refused', () => {
    beginMaking(journal.connection, id, blank, null, 1)
    beginMaking(journal.connection, id, walk, null, 1)
    expect(openMaking(journal.connection, id).making).toEqual(blank)
    expect(save(walk).revision).toBe(2)
    expect(saveMaking(journal.connection, { id, baseRevision: 1, making: walk }, 3).revision).toBe(2)
    expect(() => saveMaking(journal.connection, { id, baseRevision: 1, making: blank }, 3)).toThrow(
      'record-changed-elsewhere',
    )
    discardMaking(journal.connection, id)
    expect(listMakings(journal.connection)).toEqual([])
    expect(() => openMaking(journal.connection, id)).toThrow('exercise-not-found')
  })

  it('keeps its name when it is added, and becomes the next version only when it was changed', () => {
    beginMaking(journal.connection, id, walk, null, 1)
    expect(add().given).toMatchObject({ id: 'x.ada-low.a-small-walk', version: 1 })
    expect(add().given?.version).toBe(1)
    save({ ...walk, title: 'A long walk' })
    expect(openMaking(journal.connection, id).checked).toMatchObject({ exercise: { version: 2 } })
    expect(add().given).toMatchObject({ id: 'x.ada-low.a-small-walk', version: 2 })
    expect([...library().values()]).toMatchObject([
      { id: 'x.ada-low.a-small-walk', title: 'A long walk', version: 2 },
    ])
    save(walk)
    expect(add().given?.version).toBe(3)
  })

  it('is saved as a file that opens as the same exercise, and goes on as its next version', async () => {
    const file = join(temporaryFolder(), 'exercise.json')
    beginMaking(journal.connection, id, walk, null, 1)
    expect(await writeMaking(journal.connection, { id, file }, 4)).toMatchObject({ kind: 'saved' })
    const checked = checkFile(journal.connection, readFileSync(file))
    expect(checked).toMatchObject({
      ok: true,
      here: [],
      exercise: { id: 'x.ada-low.a-small-walk', version: 1 },
    })
    if (!checked.ok) return
    const again = recordId(51)
    const { id: name, version } = checked.exercise
    beginMaking(journal.connection, again, makingOf(checked.exercise, 'efgh'), { id: name, version }, 5)
    expect(openMaking(journal.connection, again).checked).toMatchObject({ exercise: checked.exercise })
    const changed = { ...makingOf(checked.exercise, 'efgh'), purpose: 'To walk far.' }
    expect(
      saveMaking(journal.connection, { id: again, baseRevision: 1, making: changed }, 6).checked,
    ).toMatchObject({ exercise: { id: name, version: 2 } })
  })

  it('that is no exercise yet becomes no file', async () => {
    const folder = temporaryFolder()
    beginMaking(journal.connection, id, blank, null, 1)
    const refused = await writeMaking(journal.connection, { id, file: join(folder, 'exercise.json') }, 4)
    expect(refused.kind).toBe('refused')
    expect(readdirSync(folder)).toEqual([])
    expect(existsSync(join(folder, 'exercise.json'))).toBe(false)
    expect(openMaking(journal.connection, id).given).toBeNull()
  })
})

it.each([...bundledExercises().exercises.values()].map((exercise) => [exercise.id, exercise] as const))(
  'the form loses nothing of %s, and what it makes of it is an exercise of others',
  (_id, exercise) => {
    const { $schema: _schema, topics: _topics, ...words } = exercise
    const given = { id: `x.ada.${exercise.id}`, version: exercise.version }
    const made = fileOf(makingOf(exercise, 'abcd'), given)
    expect(made).toEqual({
      ...words,
      ...given,
      export: exercise.export ?? 'on',
      author: { kind: 'other', name: exercise.author.name },
    })
    expect(checkFile(journal.connection, new TextEncoder().encode(JSON.stringify(made))).ok).toBe(true)
  },
)

describe('a newer version', () => {
  const bytesOf = (exercise: Exercise) => new TextEncoder().encode(JSON.stringify(exercise))
  const of = (changes: Partial<Exercise>) =>
    madeExercise([{ key: 'where', type: 'short-text', prompt: 'Where?' }], {
      id: 'x.ada.walk',
      author,
      ...changes,
    })
  const addOf = (changes: Partial<Exercise>) =>
    addFile(journal.connection, { bytes: bytesOf(of(changes)), mayAddToSeries: false }, 1)
  const day = '2026-05-01'
  const begin = (nth: number, exercise = 'x.ada.walk') =>
    beginExercise(
      journal.connection,
      library(),
      { id: recordId(nth), exercise, role: 'self', day, time: '10:00' },
      1,
    )
  const finish = (nth: number) =>
    finishExercise(
      journal.connection,
      {
        id: recordId(nth),
        baseRevision: 1,
        answers: [{ key: 'where', state: 'answered', value: 'By the sea' }],
        status: 'finished',
        ...{ day, time: '10:10', zone: 'UTC' },
      },
      2,
    )

  it('is offered to a draft that began with the old one, which ends as it began, and no answer changes', () => {
    addOf({})
    begin(1)
    finish(1)
    const kept = readRecord(journal.connection, recordId(1))
    expect(begin(2).newer).toBeNull()
    expect(addOf({ version: 2, title: 'Another walk' })).toMatchObject({
      here: [{ id: 'x.ada.walk', version: 1, title: 'A small walk', author: 'Ada Löw', same: false }],
    })
    const draft = openDraft(journal.connection, library(), recordId(2))
    expect(draft).toMatchObject({ newer: 'x.ada.walk', exercise: { version: 1 } })
    expect(readRecord(journal.connection, recordId(1))).toEqual(kept)
    finish(2)
    expect(readRecord(journal.connection, recordId(2)).record.exercise.version).toBe(1)
  })

  it('of another name takes the place of what it replaces, and is offered to its drafts', () => {
    addOf({})
    begin(1)
    expect(addOf({ id: 'x.ada.stroll', replaces: ['x.ada.walk'] })).toMatchObject({
      here: [{ id: 'x.ada.walk', version: 1 }],
    })
    expect([...library().keys()]).toEqual(['x.ada.stroll'])
    expect(openDraft(journal.connection, library(), recordId(1)).newer).toBe('x.ada.stroll')
    finish(1)
    expect(readRecord(journal.connection, recordId(1)).record.exercise.id).toBe('x.ada.walk')
  })

  it('that is the very same file is known as such', () => {
    addOf({})
    expect(checkFile(journal.connection, bytesOf(of({})))).toMatchObject({ here: [{ same: true }] })
  })
})
