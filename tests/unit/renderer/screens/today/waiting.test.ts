import { expect, test } from 'vitest'
import type { DraftRow } from '#shared/exercise-draft.ts'
import type { PathOnWay, StepOnWay } from '#shared/path-progress.ts'
import { waiting } from '../../../../../src/renderer/screens/today/waiting.ts'

const today = '2026-11-23'
const now = Date.parse('2026-11-23T10:00Z')
const day = 86_400_000

const draft = (exercise: string, daysAgo = 0): DraftRow => ({
  id: `draft of ${exercise}`,
  exercise,
  title: `Title of ${exercise}`,
  day: today,
  place: null,
  changedAt: now - daysAgo * day,
})
function pathTo(exercise: string, { enoughThisWeek = false, label = undefined as string | undefined } = {}) {
  const step = { key: 'one', exercise, title: `Title of ${exercise}`, ...(label && { label }) } as StepOnWay
  const parts = [{ key: 'a', title: 'A', weeks: 1, steps: [step] }]
  return { id: `path to ${exercise}`, parts, next: 'one', enoughThisWeek } as unknown as PathOnWay
}
const nothing = {
  drafts: [],
  exercises: ['name-the-breach', 'own-your-part', 'roots', 'weekly-check-in', 'pause', 'letter-not-sent']
    .map((id) => ({ id }))
    .concat([
      { id: 'safety-check', export: 'never-by-default' },
      { id: 'stay-or-go', export: 'never-by-default' },
    ] as never),
  paths: [],
  checkIns: { day: 1, last: null, sentAway: today },
  promises: 0,
  today,
  now,
} as const
const dueToday = { day: 1, last: null, sentAway: null } as const
const kinds = (known: Partial<Parameters<typeof waiting>[0]>) =>
  waiting({ ...nothing, ...known }).map((line) => [line.kind, 'id' in line ? line.id : ''].join(' ').trim())

test('on a day on which nothing waits nothing is shown', () => {
  expect(kinds({})).toEqual([])
})

test('what was begun comes first, then paths, the check-in and promises', () => {
  expect(
    kinds({
      drafts: [draft('roots')],
      paths: [pathTo('name-the-breach')],
      checkIns: dueToday,
      promises: 2,
    }),
  ).toEqual(['draft draft of roots', 'path path to name-the-breach', 'check-in', 'promises'])
})

test('nothing is there twice: not a path whose step is begun, nor a check-in that a path or a draft leads to', () => {
  expect(kinds({ drafts: [draft('roots')], paths: [pathTo('roots')] })).toEqual(['draft draft of roots'])
  expect(kinds({ paths: [pathTo('weekly-check-in')], checkIns: dueToday })).toEqual([
    'path path to weekly-check-in',
  ])
  expect(kinds({ drafts: [draft('weekly-check-in')], checkIns: dueToday })).toEqual([
    'draft draft of weekly-check-in',
  ])
})

test('an exercise that is in no list is not named, nor one that is not there any more, nor Pause', () => {
  const drafts = ['safety-check', 'stay-or-go', 'gone', 'pause'].map((exercise) => draft(exercise))
  expect(kinds({ drafts })).toEqual([])
})

test('the two things begun last are brought up, and nothing that was left a month ago', () => {
  const drafts = [draft('roots', 1), draft('own-your-part', 2), draft('name-the-breach', 3)]
  expect(kinds({ drafts })).toEqual(['draft draft of roots', 'draft draft of own-your-part'])
  expect(kinds({ drafts: [draft('roots', 30)] })).toEqual([])
})

test('a path waits without a line while its part of this week is done, and says what is next in its own words', () => {
  expect(kinds({ paths: [pathTo('roots', { enoughThisWeek: true })] })).toEqual([])
  expect(waiting({ ...nothing, paths: [pathTo('roots', { label: 'What was underneath' })] })).toMatchObject([
    { name: 'What was underneath' },
  ])
})
