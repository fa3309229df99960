import type { Answer, AnswerValues, WrittenPromise } from '#shared/answer-record.ts'
import type { Exercise, ExerciseStep } from '#shared/exercise.ts'
import type { GivenAnswer } from '#shared/exercise-draft.ts'
import { shownSteps, type Values } from '#shared/next-step.ts'
import type { Role } from '#shared/private-settings.ts'

/** What was given to an exercise so far, all of it in the window's memory. */
export interface Given {
  readonly exercise: Pick<Exercise, 'steps'>
  readonly role: Role
  /** Also what is not to be kept. */
  readonly values: Values
  /** The steps that were on the page and moved on from. */
  readonly passed: ReadonlySet<string>
  /** Answered before the window last forgot it, and not kept: there is no value any more. */
  readonly lost: ReadonlySet<string>
  /** Whether the person has said that answers they are asked about are to be kept. */
  readonly keepAsked: boolean
}

/** What is kept of an exercise that goes on: every step that was given anything. */
export function answersSoFar(given: Given): GivenAnswer[] {
  return given.exercise.steps.flatMap((step) => {
    const answer = answerOf(step, given)
    return answer === null ? [] : [answer]
  })
}

/** What is kept of one that is over: every step, those that were never on the page as not shown. */
export function answersAtEnd(given: Given): GivenAnswer[] {
  const shown = new Set(shownSteps(given.exercise, given.role, given.values).map(({ key }) => key))
  return given.exercise.steps.map(
    (step) => (shown.has(step.key) ? answerOf(step, given) : null) ?? { key: step.key, state: 'not-shown' },
  )
}

function answerOf(step: ExerciseStep, { values, passed, lost, keepAsked }: Given): GivenAnswer | null {
  const { key } = step
  const value = kept(step, values.get(key))
  if (value !== undefined) {
    const keeps = step.keep === undefined || step.keep === 'yes' || (step.keep === 'ask' && keepAsked)
    return keeps ? { key, state: 'answered', value } : { key, state: 'not-kept' }
  }
  if (lost.has(key)) return { key, state: 'not-kept' }
  if (!passed.has(key)) return null
  return { key, state: step.type === 'info' ? 'read' : 'skipped' }
}

/** An answer as it is kept: without lines that were left empty. Undefined when nothing is left of it. */
function kept(step: ExerciseStep, value: unknown): Answer['value'] {
  const given = value as Answer['value']
  if (typeof given === 'string') return given.trim() === '' ? undefined : given
  switch (step.type) {
    case 'list':
    case 'person':
      return filled((given as AnswerValues['list'] | undefined)?.map((line) => line.trim()).filter(Boolean))
    case 'commitment':
      return filled((given as AnswerValues['commitment'] | undefined)?.filter(isWritten))
    default:
      return given
  }
}

const filled = <Item>(items: Item[] | undefined): Item[] | undefined => (items?.length ? items : undefined)

const isWritten = ({ what, howOften, seenBy }: WrittenPromise) => `${what}${howOften}${seenBy}`.trim() !== ''

/** Steps whose answers are in the window's memory alone, and that the person may still want to have kept. */
export function askedAbout({ exercise, role, values }: Given): readonly ExerciseStep[] {
  return shownSteps(exercise, role, values).filter(
    (step) => step.keep === 'ask' && kept(step, values.get(step.key)) !== undefined,
  )
}

/** Whether anything of it would be kept: words, numbers, choices. Having read a step is nothing. */
export const holdsAnswers = (answers: readonly GivenAnswer[]): boolean =>
  answers.some(({ state }) => state === 'answered')

/** Whether words the person wrote would be lost if the exercise left the page now. */
export const unkeptWords = (given: Given): boolean =>
  !given.keepAsked &&
  askedAbout(given).some(({ type }) => type.endsWith('-text') || type === 'letter' || type === 'list')
