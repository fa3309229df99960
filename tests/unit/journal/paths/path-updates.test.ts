import { afterEach, beforeEach, expect, it } from 'vitest'
import { beginExercise } from '#journal/exercises/drafts.ts'
import { finishExercise } from '#journal/exercises/finish-exercise.ts'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { bundledPaths, loadPaths } from '#journal/paths/load-paths.ts'
import { markStep } from '#journal/paths/path-handlers.ts'
import { beginPath, resumePath, stopPath } from '#journal/paths/progress.ts'
import { readPaths } from '#journal/paths/read-paths.ts'
import type { GuidedPath, PathStep } from '#shared/path.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'
import { recordId } from '../exercises/support/made-exercise.ts'

// A newer version of the app may bring a path with other steps. What was done on the way stays done.

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const today = '2026-05-02'
const { exercises } = bundledExercises()
const step = (key: string, exercise: string, more: Partial<PathStep> = {}): PathStep => ({
  key,
  exercise,
  setting: 'alone',
  ...more,
})
const before = [
  [step('name', 'name-the-breach'), step('map', 'impact-map')],
  [step('wins', 'small-wins'), step('trust', 'trust-in-myself')],
] as const
function pathOf(parts: readonly (readonly PathStep[])[], changes: Partial<GuidedPath> = {}): GuidedPath {
  return {
    format: 1,
    id: 'made',
    version: 1,
    title: 'A made path',
    purpose: 'For a test.',
    roles: ['hurt', 'self'],
    weeks: parts.length,
    parts: parts.map((steps, at) => ({
      key: `part-${at}`,
      title: `Week ${at + 1}`,
      weeks: 1,
      steps: [...steps],
    })),
    mayFollow: [],
    ...changes,
  }
}
/** The library with this path in it; it is held to be a path first. */
function looking(path: GuidedPath | null) {
  const { paths, faulty } = loadPaths(path === null ? {} : { 'made.json': path }, exercises)
  expect(faulty).toEqual([])
  return { paths, exercises, today, now: 10_000 }
}
function read(path: GuidedPath) {
  const [found] = readPaths(journal.connection, looking(path))
  if (found === undefined) throw new Error('no path')
  const steps = found.parts.flatMap((part) => part.steps)
  return {
    ...found,
    states: Object.fromEntries(steps.map(({ key, stands }) => [key, stands?.state ?? null])),
  }
}
const mark = (path: GuidedPath, key: string, state: 'done' | 'skipped') =>
  markStep(journal.connection, looking(path), { id: 'made', step: key, state, today })
function finish(exercise: string) {
  const id = recordId(1)
  beginExercise(
    journal.connection,
    exercises,
    { id, exercise, role: 'hurt', day: today, time: '10:00' },
    2000,
  )
  const end = { id, baseRevision: 1, answers: [], status: 'finished' as const, day: today, time: '11:00' }
  finishExercise(journal.connection, { ...end, zone: 'Europe/Lisbon' }, 2000)
}
/** On the way: the first step done by its exercise, the second passed over, the third done by hand. */
function walk(): GuidedPath {
  const path = pathOf(before)
  beginPath(journal.connection, looking(path).paths, { id: 'made', role: 'hurt', day: today }, 1000)
  finish('name-the-breach')
  mark(path, 'map', 'skipped')
  mark(path, 'wins', 'done')
  expect(read(path).states).toEqual({ name: 'done', map: 'skipped', wins: 'done', trust: null })
  expect(read(path).next).toBe('trust')
  return path
}

it('a step that vanished is not missed, and its mark is there again when it comes back', () => {
  const path = walk()
  const [first, second] = before
  const without = pathOf([[first[0]], second], { version: 2 })
  expect(read(without)).toMatchObject({ states: { name: 'done', wins: 'done', trust: null }, next: 'trust' })
  expect(read(path).states).toMatchObject({ map: 'skipped' })
})

it('a step that is new is to be done, wherever it stands, and what was done stays done', () => {
  walk()
  const [first, second] = before
  const late = pathOf([first, [...second, step('patience', 'patience-and-timeline')]], { version: 2 })
  expect(read(late).states).toEqual({
    name: 'done',
    map: 'skipped',
    wins: 'done',
    trust: null,
    patience: null,
  })
  expect(read(late).next).toBe('trust')
  const early = pathOf([[step('patience', 'patience-and-timeline'), ...first], second], { version: 2 })
  expect(read(early).next).toBe('patience')
  mark(early, 'patience', 'skipped')
  expect(read(early).next).toBe('trust')
  const optional = pathOf([[step('patience', 'patience-and-timeline', { optional: true }), ...first], second])
  expect(read({ ...optional, version: 3 }).next).toBe('trust')
})

it('steps that moved to another week, in another order, stand as they stood', () => {
  walk()
  const [first, second] = before
  const moved = pathOf([[second[1]], [second[0], first[1]], [first[0]]], { version: 2 })
  expect(read(moved).states).toEqual({ trust: null, wins: 'done', map: 'skipped', name: 'done' })
})

it('a step of the same key with another exercise keeps what was said by hand, and nothing an exercise did', () => {
  walk()
  const other = pathOf([
    [step('name', 'patience-and-timeline'), step('map', 'impact-map')],
    [step('wins', 'appreciation'), step('trust', 'trust-in-myself')],
  ])
  expect(read({ ...other, version: 2 }).states).toEqual({
    name: null,
    map: 'skipped',
    wins: 'done',
    trust: null,
  })
})

it('a path that vanished is not listed and breaks nothing, and is where it was when it comes back', async () => {
  const path = walk()
  expect(readPaths(journal.connection, looking(null))).toEqual([])
  await journal.reopen()
  expect(read(path)).toMatchObject({ progress: { state: 'active', begunOn: today }, next: 'trust' })
})

it('a path that is no longer for the role it is walked in goes on, stops and is taken up again', () => {
  walk()
  const narrower = pathOf(before, { version: 2, roles: ['self'] })
  expect(read(narrower)).toMatchObject({ progress: { state: 'active', role: 'hurt' }, next: 'trust' })
  stopPath(journal.connection, { id: 'made', reason: 'rest' }, 10_500)
  resumePath(journal.connection, looking(narrower).paths, 'made', 11_000)
  expect(read(narrower).next).toBe('trust')
})

it('every step of the paths that come with the app has a key of its own, by which its state is kept', () => {
  for (const { id, parts, turn } of bundledPaths().paths.values()) {
    const keys = [...parts.flatMap(({ steps }) => steps), ...(turn?.steps ?? [])].map(({ key }) => key)
    expect(new Set(keys).size, id).toBe(keys.length)
  }
})
