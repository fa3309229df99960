import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { binEntries } from '#journal/entries/bin-entries.ts'
import { beginExercise } from '#journal/exercises/drafts.ts'
import { finishExercise } from '#journal/exercises/finish-exercise.ts'
import { setJointAside } from '#journal/exercises/joint-set-aside.ts'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { bundledPathFiles } from '#journal/paths/bundled-paths.ts'
import { bundledPaths, loadPaths } from '#journal/paths/load-paths.ts'
import { markStep } from '#journal/paths/path-handlers.ts'
import { beginPath, finishPath, readMarks, resumePath, stopPath } from '#journal/paths/progress.ts'
import { readPaths } from '#journal/paths/read-paths.ts'
import type { GivenAnswer } from '#shared/exercise-draft.ts'
import type { GuidedPath } from '#shared/path.ts'
import type { Role } from '#shared/private-settings.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'
import { recordId } from '../exercises/support/made-exercise.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const today = '2026-05-02'
const { exercises } = bundledExercises()
const { paths } = bundledPaths()
const looking = (of: ReadonlyMap<string, GuidedPath> = paths, now = 10_000) => ({
  paths: of,
  exercises,
  today,
  now,
})

const begin = (path: string, role: Role, day = today) =>
  beginPath(journal.connection, paths, { id: path, role, day }, 1000)
const mark = (path: string, step: string, state: 'done' | 'skipped' | null, now?: number) =>
  markStep(journal.connection, looking(paths, now), { id: path, step, state, today })
function read(id: string, of?: ReadonlyMap<string, GuidedPath>) {
  const path = readPaths(journal.connection, looking(of)).find((one) => one.id === id)
  if (path === undefined) throw new Error('no such path')
  return path
}
const stepOf = (id: string, key: string) =>
  [...read(id).parts.flatMap(({ steps }) => steps), ...(read(id).turn?.steps ?? [])].find(
    (step) => step.key === key,
  )
function doExercise(
  exercise: string,
  nth: number,
  { day = today, status = 'finished' as const, answers = [] as GivenAnswer[] } = {},
) {
  const role = exercises.get(exercise)?.roles[0] ?? 'self'
  const id = recordId(nth)
  beginExercise(journal.connection, exercises, { id, exercise, role, day, time: '10:00' }, 1000 + nth)
  const end = { id, baseRevision: 1, answers, status, day, time: '11:00', zone: 'Europe/Lisbon' }
  finishExercise(journal.connection, end, 2000 + nth)
  return id
}
const failsWith = (code: string) => expect.objectContaining({ code })

describe('the files', () => {
  it('are those of the folder, and all of them are paths', () => {
    const folder = join(import.meta.dirname, '../../../../resources/paths')
    expect(Object.keys(bundledPathFiles).toSorted()).toEqual(
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .toSorted(),
    )
    expect(bundledPaths().faulty).toEqual([])
    expect(paths.size).toBe(6)
  })
  it('that are no paths are named with the reason, and the others are there', () => {
    const good = bundledPathFiles['steady-first.json'] as GuidedPath
    const [first, ...rest] = good.parts
    if (first === undefined) throw new Error('no part')
    const withSteps = (steps: readonly unknown[]) => ({ ...good, parts: [{ ...first, steps }, ...rest] })
    const one = { key: 'one', exercise: 'pause', setting: 'alone' }
    const { faulty, paths: loaded } = loadPaths(
      {
        'good.json': good,
        'twice.json': good,
        'shape.json': { ...good, weeks: 'many' },
        'unknown.json': withSteps([{ ...one, exercise: 'not-there' }]),
        'again.json': withSteps([one, one]),
        'on.json': withSteps([{ ...one, goesOnWith: 'two' }]),
        'together.json': withSteps([{ ...one, setting: 'together' }]),
        'role.json': withSteps([{ ...one, for: ['hurting'] }]),
      },
      exercises,
    )
    expect([...loaded.keys()]).toEqual(['steady-first'])
    expect(Object.fromEntries(faulty.map(({ file, reasons }) => [file, reasons[0]]))).toEqual({
      'twice.json': 'id: another file is called steady-first already',
      'shape.json': 'weeks: wrong-kind number',
      'unknown.json': 'step one: there is no exercise not-there',
      'again.json': 'step one: is there twice',
      'on.json': 'step one: goes on with no earlier step of its exercise',
      'together.json': 'step one: is done together without the gate “safe”',
      'role.json': 'step one: is for a role the path is not for',
    })
  })
})

describe('walking', () => {
  it('several paths may be walked at once, each with the steps of its role, and are there after closing', async () => {
    begin('after-an-affair', 'hurt')
    begin('steady-first', 'hurt')
    mark('steady-first', 'pause', 'skipped')
    await journal.reopen()
    expect(read('after-an-affair').progress).toEqual({ state: 'active', role: 'hurt', begunOn: today })
    expect(stepOf('after-an-affair', 'own-your-part')).toBeUndefined()
    expect(stepOf('steady-first', 'pause')?.stands).toEqual({ state: 'skipped', by: 'hand', at: 10_000 })
    expect(read('after-an-affair').next).toBe('safety-check')
    expect(read('seven-steps').progress).toBeNull()
  })

  it('a step is done by itself once its exercise was finished, not when it was left or done before', () => {
    doExercise('name-the-breach', 1, { day: '2026-05-01' })
    begin('steady-first', 'hurt')
    doExercise('impact-map', 2, { status: 'left' as 'finished' })
    expect(stepOf('steady-first', 'name-the-breach')?.stands).toBeNull()
    expect(stepOf('steady-first', 'impact-map')?.stands).toBeNull()
    const id = doExercise('name-the-breach', 3)
    binEntries(journal.connection, [id], 5000)
    expect(stepOf('steady-first', 'name-the-breach')?.stands).toEqual({
      state: 'done',
      by: 'record',
      at: 2003,
    })
  })

  it('what was begun and not finished is told beside its step', () => {
    begin('steady-first', 'hurt')
    const beginning = {
      id: recordId(1),
      exercise: 'impact-map',
      role: 'hurt',
      day: today,
      time: '10:00',
    } as const
    beginExercise(journal.connection, exercises, beginning, 1)
    expect(stepOf('steady-first', 'impact-map')?.draft).toBe(recordId(1))
    expect(stepOf('steady-first', 'name-the-breach')?.draft).toBeNull()
  })

  it('a mark is taken back, and unknown paths, steps and roles are refused', () => {
    begin('steady-first', 'hurt')
    mark('steady-first', 'pause', 'done')
    mark('steady-first', 'pause', null)
    expect(stepOf('steady-first', 'pause')?.stands).toBeNull()
    expect(() => mark('steady-first', 'nowhere', 'done')).toThrow(failsWith('bad-input'))
    expect(() => mark('seven-steps', 'roots', 'done')).toThrow(failsWith('path-not-found'))
    expect(() => mark('nowhere', 'roots', 'done')).toThrow(failsWith('path-not-found'))
    expect(() => begin('nowhere', 'hurt')).toThrow(failsWith('path-not-found'))
    expect(() => begin('seven-steps', 'hurt')).toThrow(failsWith('bad-input'))
  })

  it('stopped, it keeps its place and shows no doors; resumed it goes on there; begun anew it starts afresh', () => {
    begin('steady-first', 'hurt')
    mark('steady-first', 'pause', 'done')
    stopPath(journal.connection, { id: 'steady-first', reason: 'rest' }, 20)
    expect(read('steady-first')).toMatchObject({ progress: { state: 'stopped' }, next: null })
    expect(() => mark('steady-first', 'pause', null)).toThrow(failsWith('path-not-found'))
    resumePath(journal.connection, paths, 'steady-first', 30)
    expect(stepOf('steady-first', 'pause')?.stands?.state).toBe('done')
    // Sent again, as after a lost answer: nothing is lost.
    begin('steady-first', 'hurt')
    expect(stepOf('steady-first', 'pause')?.stands?.state).toBe('done')
    finishPath(journal.connection, 'steady-first', 40)
    expect(read('steady-first').progress?.state).toBe('finished')
    begin('steady-first', 'hurt')
    expect(stepOf('steady-first', 'pause')?.stands).toBeNull()
    expect(() => stopPath(journal.connection, { id: 'seven-steps', reason: 'rest' }, 5)).toThrow(
      failsWith('path-not-found'),
    )
  })

  it('a newer library with other steps loses nothing, and an older path that comes back is where it was', () => {
    begin('steady-first', 'hurt')
    mark('steady-first', 'pause', 'done')
    mark('steady-first', 'safety-check', 'skipped')
    const path = paths.get('steady-first')
    if (path === undefined) throw new Error('no such path')
    const parts = path.parts.map((part) => ({
      ...part,
      steps: part.steps.filter(({ key }) => key !== 'pause'),
    }))
    const newer = new Map([['steady-first', { ...path, version: 2, parts }]])
    const shown = read('steady-first', newer)
    expect(shown.parts.flatMap(({ steps }) => steps).filter(({ stands }) => stands !== null)).toHaveLength(1)
    markStep(journal.connection, looking(newer), {
      id: 'steady-first',
      step: 'name-the-breach',
      state: 'done',
      today,
    })
    expect(readPaths(journal.connection, looking(new Map()))).toEqual([])
    expect([...readMarks(journal.connection, 'steady-first').keys()].toSorted()).toEqual([
      'name-the-breach',
      'pause',
      'safety-check',
    ])
    expect(stepOf('steady-first', 'pause')?.stands?.state).toBe('done')
  })
})

describe('doors', () => {
  const closed = (id: string, key: string) => stepOf(id, key)?.closed.map(({ gate }) => gate)
  it('repair waits for the last word on “Close the door”, and closes again when that changes', () => {
    begin('seven-steps', 'hurting')
    const say = (status: string, nth: number) =>
      doExercise('close-the-door', nth, { answers: [{ key: 'status', state: 'answered', value: status }] })
    expect(closed('seven-steps', 'apology-plan')).toEqual(['door-closed', 'owned'])
    expect(() => mark('seven-steps', 'apology-plan', 'done')).toThrow(failsWith('path-step-waits'))
    mark('seven-steps', 'apology-letter', 'skipped')
    say('over', 1)
    doExercise('own-your-part', 2)
    expect(closed('seven-steps', 'apology-plan')).toEqual([])
    say('on', 3)
    expect(closed('seven-steps', 'apology-plan')).toEqual(['door-closed'])
  })
  it('repair goes on for those who leave out a “Close the door” that is there only if needed, until they say otherwise', () => {
    begin('seven-steps', 'hurting')
    mark('seven-steps', 'close-the-door', 'skipped')
    expect(closed('seven-steps', 'apology-plan')).toEqual(['owned'])
    mark('seven-steps', 'close-the-door', null)
    expect(closed('seven-steps', 'apology-plan')).toEqual(['door-closed', 'owned'])
    mark('seven-steps', 'close-the-door', 'skipped')
    doExercise('close-the-door', 1, { answers: [{ key: 'status', state: 'answered', value: 'some' }] })
    expect(closed('seven-steps', 'apology-plan')).toEqual(['door-closed', 'owned'])
    begin('after-an-affair', 'hurting')
    mark('after-an-affair', 'close-the-door', 'skipped')
    expect(closed('after-an-affair', 'apology-plan')).toEqual(['door-closed', 'owned'])
  })
  it('what is done together waits for the safety check, and for the person after a page about safety', () => {
    begin('steady-first', 'hurt')
    expect(closed('steady-first', 'talk-about-it')).toEqual(['safe'])
    doExercise('safety-check', 1)
    expect(closed('steady-first', 'talk-about-it')).toEqual([])
    setJointAside(journal.connection, true)
    expect(closed('steady-first', 'talk-about-it')).toEqual(['safe'])
    setJointAside(journal.connection, false)
    expect(closed('steady-first', 'talk-about-it')).toEqual([])
  })
  it('being very stirred up today is a note before what is heavy, and holds nobody back', () => {
    begin('steady-first', 'hurt')
    const scale = exercises
      .get('impact-map')
      ?.steps.find((one) => 'series' in one && one.series === 'stirred')
    doExercise('impact-map', 1, { answers: [{ key: scale?.key ?? '', state: 'answered', value: 9 }] })
    expect(closed('steady-first', 'name-the-breach')).toEqual(['steady'])
    mark('steady-first', 'name-the-breach', 'done')
    expect(stepOf('steady-first', 'name-the-breach')?.stands?.state).toBe('done')
  })
})
