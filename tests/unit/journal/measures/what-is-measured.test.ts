import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beginExercise } from '#journal/exercises/drafts.ts'
import { editAnswer } from '#journal/exercises/edit-answer.ts'
import { finishExercise } from '#journal/exercises/finish-exercise.ts'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { readMeasures } from '#journal/measures/read-measures.ts'
import type { ExerciseStep } from '#shared/exercise.ts'
import type { GivenAnswer } from '#shared/exercise-draft.ts'
import { seriesNames } from '#shared/measured-series.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'
import { recordId } from '../exercises/support/made-exercise.ts'

const { exercises } = bundledExercises()
const stepsWith = (series: string) =>
  [...exercises.values()].flatMap(({ id, steps }) =>
    steps
      .filter((step) => 'series' in step && step.series === series)
      .map((step) => ({ exercise: id, step })),
  )

describe('the weekly check-in asks, of 0 to 10 and of the roles it is about,', () => {
  const trust = ['Not at all', 'Completely', ['hurt', 'both']] as const
  const own = ['Not at all', 'Completely', ['hurting', 'both']] as const
  const self = ['Hardly ever', 'Nearly always', ['self']] as const
  it.each([
    ['trust-predict', 'acted the way I have come to expect from someone I trust', ...trust],
    ['trust-depend', 'I could count on {partner}', ...trust],
    ['trust-faith', '{partner} will act with care for me, even when I can’t see it', ...trust],
    ['own-match', 'what I did matched what I said', ...own],
    ['own-there', 'I was there and stayed open', ...own],
    ['own-open', 'I told the truth without waiting to be asked', ...own],
    ['self-notice', 'I took my own feelings seriously', ...self],
    ['self-keep', 'I kept the promises I made to myself', ...self],
    ['self-act', 'When something crossed my line, I acted on it', ...self],
    ['safe', 'How safe did you feel to be yourself', 'Not safe', 'Very safe', undefined],
    ['weight', 'How heavily did what happened sit on you', 'Hardly at all', 'All the time', undefined],
    [
      'closeness',
      'How close did you feel to {partner}',
      'Far apart',
      'Very close',
      ['hurt', 'hurting', 'both'],
    ],
  ] as const)('%s', (series, words, low, high, roles) => {
    const step = stepsWith(series).find(({ exercise }) => exercise === 'weekly-check-in')?.step
    expect(step).toMatchObject({ type: 'scale', low, high, prompt: expect.stringContaining(words) })
    expect(step?.for).toEqual(roles)
  })

  it('own promises, for whoever has some', () => {
    const steps = exercises.get('weekly-check-in')?.steps ?? []
    expect(steps.find(({ type }) => type === 'commitment-review')?.for).toBeUndefined()
  })
})

it('every series that is shown has an exercise that feeds it', () => {
  expect(seriesNames.filter((series) => stepsWith(series).length === 0)).toEqual([])
})

it('nothing about forgiving, staying, shame or safety answers is among those that are shown', () => {
  const fedBy = seriesNames.flatMap((series) => stepsWith(series)).map(({ exercise }) => exercise)
  for (const closed of ['forgiveness', 'stay-or-go', 'safety-check', 'remorse-not-shame'])
    expect(fedBy).not.toContain(closed)
})

it('the signs of the monthly review are asked under the names they are read by', () => {
  const ticks = (key: string) =>
    exercises.get('monthly-review')?.steps.find((step: ExerciseStep) => step.key === key)?.type
  expect(['better', 'harder'].map(ticks)).toEqual(['multi-choice', 'multi-choice'])
})

describe('a quick note', () => {
  let journal: TemporaryJournal
  beforeEach(() => {
    journal = temporaryJournal()
  })
  afterEach(() => journal.remove())

  const day = '2026-05-02'
  function note(nth: number, answers: readonly GivenAnswer[]) {
    const id = recordId(nth)
    const beginning = { id, exercise: 'quick-log', role: 'hurt', day, time: '10:00' } as const
    beginExercise(journal.connection, exercises, beginning, nth)
    const end = { id, baseRevision: 1, answers: [...answers], status: 'finished' as const, day }
    finishExercise(journal.connection, { ...end, time: '10:01', zone: 'Europe/Lisbon' }, nth)
    return id
  }
  const kind = (value: string): GivenAnswer => ({ key: 'kind', state: 'answered', value })
  const counts = () =>
    Object.fromEntries(
      readMeasures(journal.connection).questions.map(({ series, points }) => [series, points.length]),
    )

  it('counts among what it is a note of: it hit, a win, thanks, a way back, or nothing', () => {
    note(1, [kind('trigger')])
    note(2, [kind('win')])
    note(3, [kind('thanks')])
    note(4, [kind('repair'), { key: 'taken', state: 'answered', value: 'yes' }])
    note(5, [kind('thought')])
    expect(counts()).toEqual({ trigger: 1, win: 1, appreciation: 1, repair: 1 })
  })

  it('counts as what it is called later', () => {
    const id = note(1, [kind('win')])
    const call = (baseRevision: number, value: string | null) =>
      editAnswer(journal.connection, { id, baseRevision, key: 'kind', value }, 9)
    call(2, 'thanks')
    expect(counts()).toEqual({ appreciation: 1 })
    expect(readMeasures(journal.connection).questions[0]?.points).toEqual([
      { day, value: null, choice: null },
    ])
    call(3, 'thought')
    expect(counts()).toEqual({})
    call(4, 'win')
    call(5, null)
    expect(counts()).toEqual({})
  })
})
