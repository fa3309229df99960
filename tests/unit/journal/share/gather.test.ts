import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Connection } from '#journal/database/connection.ts'
import { binEntries } from '#journal/entries/bin-entries.ts'
import { beginExercise } from '#journal/exercises/drafts.ts'
import { finishExercise } from '#journal/exercises/finish-exercise.ts'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { gather } from '#journal/share/gather.ts'
import { readLeftOut } from '#journal/share/left-out.ts'
import { markEntries } from '#journal/tags/mark-entries.ts'
import type { ListSelection } from '#shared/share.ts'
import { libraryOf, madeExercise, recordId } from '../exercises/support/made-exercise.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { openJournal, write } from './support/filled-journal.ts'

let journal: Connection
let ids: readonly string[]
beforeEach(() => {
  journal = openJournal(temporaryFolder(), true)
  ids = [1, 2, 3, 4].map((nth) => write(journal, nth, `Title ${nth}`, nth % 2 ? 'bread and salt' : 'water'))
})
afterEach(() => journal.close())

const chosen = async (selection: Parameters<typeof gather>[1]) =>
  (await gather(journal.db, selection)).map(({ id }) => id)
const leftOut = async (selection: ListSelection) =>
  readLeftOut(journal.db, selection, await gather(journal.db, selection))
const seal = (id: string) =>
  journal.run(journal.db.updateTable('entry').set({ sealed: 1 }).where('id', '=', id))

test('exactly the ticked entries are gathered, oldest first, each once', async () => {
  const [first = '', second = '', third = ''] = ids
  expect(await chosen({ kind: 'entries', ids: [third, first, third] })).toEqual([first, third])
  expect(await chosen({ kind: 'entries', ids: [second] })).toEqual([second])
})

test('everything a search finds is gathered, and nothing else', async () => {
  expect(await chosen({ kind: 'search', query: 'bread' })).toEqual([ids[0], ids[2]])
})

test('what a search finds through a filter is gathered, with words and without, and never without either', async () => {
  const [first = '', second = '', third = '', fourth = ''] = ids
  markEntries(journal, { ids: [first, second], starred: true, addTags: ['Ache'] }, 1)
  expect(await chosen({ kind: 'search', query: 'bread', filter: { starred: true } })).toEqual([first])
  expect(await chosen({ kind: 'search', query: '', filter: { tags: ['ACHE'] } })).toEqual([first, second])
  const period = { from: '2026-11-03', to: '2026-11-04' }
  expect(await chosen({ kind: 'search', query: '', filter: period })).toEqual([third, fourth])
  binEntries(journal, [first], 1)
  seal(third)
  expect(await chosen({ kind: 'search', query: '', filter: { tags: ['ache'] } })).toEqual([second])
  expect(await chosen({ kind: 'search', query: '', filter: period })).toEqual([fourth])
  for (const nothing of [
    { query: '', filter: {} },
    { query: '"', filter: { starred: true as const } },
  ])
    await expect(chosen({ kind: 'search', ...nothing })).rejects.toMatchObject({ code: 'nothing-chosen' })
})

test('what is in the bin or sealed is never gathered, whoever names it', async () => {
  const [first = '', second = '', third = ''] = ids
  binEntries(journal, [first], 1)
  seal(second)
  expect(await chosen({ kind: 'entries', ids: [first, second, third] })).toEqual([third])
  expect(await chosen({ kind: 'search', query: 'bread' })).toEqual([third])
})

test('choosing nothing, or nothing that is left, is said as such', async () => {
  binEntries(journal, ids, 1)
  const selections: readonly ListSelection[] = [
    { kind: 'entries', ids: [...ids] },
    { kind: 'entries', ids: ['00000000-0000-7000-8000-000000000000'] },
    { kind: 'search', query: 'bread' },
    { kind: 'search', query: '"' },
  ]
  for (const selection of selections) {
    await expect(gather(journal.db, selection)).rejects.toMatchObject({ code: 'nothing-chosen' })
  }
})

test('of an entry, only what can be shared is read', async () => {
  const [entry] = await gather(journal.db, { kind: 'entries', ids: [ids[0] ?? ''] })
  const read = ['body', 'day', 'id', 'position', 'revision', 'time', 'title']
  expect(Object.keys(entry ?? {}).toSorted()).toEqual(read)
})

test('a search leaves out an exercise whose answers are not to be shared by themselves; ticked, it is in', async () => {
  const done = (nth: number, exercise: string, key: string) => {
    const id = recordId(nth)
    const moment = { day: '2026-12-01', time: '10:00' }
    beginExercise(journal, bundledExercises().exercises, { id, exercise, role: 'hurting', ...moment }, 1)
    const answers = [{ key, state: 'answered' as const, value: 'cinnamon' }]
    finishExercise(journal, { id, baseRevision: 1, answers, status: 'finished', ...moment, zone: 'UTC' }, 2)
    return id
  }
  const open = done(1, 'name-the-breach', 'line')
  const guarded = done(2, 'close-the-door', 'tell')
  expect(await chosen({ kind: 'search', query: 'cinnamon' })).toEqual([open])
  expect(await chosen({ kind: 'entries', ids: [open, guarded] })).toEqual([open, guarded])
  // The person is told how many, and ticked ones are not counted.
  expect(await leftOut({ kind: 'search', query: 'cinnamon' })).toMatchObject({ exercises: 1 })
  expect(await leftOut({ kind: 'entries', ids: [open, guarded] })).toMatchObject({ exercises: 0 })
  binEntries(journal, [guarded], 1)
  expect(await leftOut({ kind: 'search', query: 'cinnamon' })).toMatchObject({ exercises: 0 })
})

test('private answers are in no document, and the person is told how many there are', async () => {
  const exercise = madeExercise([
    { key: 'open', type: 'long-text', prompt: 'What happened?' },
    { key: 'secret', type: 'long-text', prompt: 'And?', private: true },
    { key: 'other', type: 'long-text', prompt: 'And else?', private: true },
  ])
  const id = recordId(1)
  const moment = { day: '2026-12-01', time: '10:00' }
  const beginning = { id, exercise: exercise.id, role: 'hurt', ...moment } as const
  beginExercise(journal, libraryOf(exercise), beginning, 1)
  const answers = ['open', 'secret'].map((key) => ({
    key,
    state: 'answered' as const,
    value: `${key} words`,
  }))
  finishExercise(journal, { id, baseRevision: 1, answers, status: 'finished', ...moment, zone: 'UTC' }, 2)
  const selection = { kind: 'entries' as const, ids: [id] }
  expect((await gather(journal.db, selection))[0]?.body).not.toContain('secret words')
  expect(await leftOut(selection)).toEqual({ exercises: 0, privateAnswers: 1 })
})
