import type { Answer } from '#shared/answer-record.ts'
import type { Exercise, ExerciseStep } from '#shared/exercise.ts'
import type { GivenAnswer } from '#shared/exercise-draft.ts'
import { Failure } from '#shared/failure.ts'
import { shownSteps } from '#shared/next-step.ts'
import { withPartner } from '#shared/partner-name.ts'
import type { Role } from '#shared/private-settings.ts'
import { fittingValue } from './fitting-value.ts'

interface Doing {
  readonly exercise: Exercise
  readonly role: Role
  /** Empty when no name was given. */
  readonly partner: string
}

/**
 * The answers of a draft: for each step that was given anything, with the prompt as it is shown. Words for a step that
 * is hidden at present are kept, as it may be shown again.
 *
 * What must not be kept is not kept, whatever the window sends. Throws Failure `bad-input` for an answer that is
 * none to its step, and for two to one.
 */
export function draftAnswers(doing: Doing, given: readonly GivenAnswer[]): Answer[] {
  const byKey = new Map(given.map((one) => [one.key, one]))
  const known = doing.exercise.steps.filter(({ key }) => byKey.has(key))
  if (byKey.size < given.length || known.length < given.length) throw new Failure('bad-input')
  const hanging = hangingOnUnkept(doing.exercise, byKey)
  return known.map((step) => compose(doing, step, byKey.get(step.key), hanging.has(step.key)))
}

/** The answers of a record: one for every step of the exercise, whether it was shown or not. */
export function finalAnswers(doing: Doing, given: readonly GivenAnswer[]): Answer[] {
  const { exercise, role } = doing
  const answered = new Map(draftAnswers(doing, given).map((one) => [one.key, one]))
  const values = new Map([...answered].map(([key, { value }]) => [key, value]))
  const shown = new Set(shownSteps(exercise, role, values).map(({ key }) => key))
  const hanging = hangingOnUnkept(exercise, answered)
  return exercise.steps.map((step) => {
    const one = answered.get(step.key)
    if (hanging.has(step.key)) return one ?? snapshot(doing, step, 'not-kept')
    if (!shown.has(step.key)) return snapshot(doing, step, 'not-shown')
    return one === undefined || one.state === 'not-shown' ? snapshot(doing, step, 'skipped') : one
  })
}

/**
 * [Note: what a hidden step tells] The steps whose condition asks about an answer that is not kept. Whether they were
 * shown tells what was answered, and so that is not kept either: they are `not-kept`, shown or not, and no draft
 * stands at one. Only words the person wrote there and had kept stay.
 */
export function hangingOnUnkept(
  { steps }: Pick<Exercise, 'steps'>,
  given: ReadonlyMap<string, Pick<GivenAnswer, 'state'>>,
): ReadonlySet<string> {
  const unkept = (key: string) => {
    const asked = steps.find((step) => step.key === key)
    if (asked?.keep === undefined || asked.keep === 'yes') return false
    return asked.keep === 'never' || given.get(key)?.state !== 'answered'
  }
  return new Set(steps.filter(({ showWhen }) => showWhen && unkept(showWhen.step)).map(({ key }) => key))
}

function compose(
  doing: Doing,
  step: ExerciseStep,
  given: GivenAnswer | undefined,
  isHanging: boolean,
): Answer {
  const state = given?.state ?? 'skipped'
  if (state !== 'answered') return snapshot(doing, step, isHanging ? 'not-kept' : state)
  if (step.keep === 'never') return snapshot(doing, step, 'not-kept')
  const value = fittingValue(question(step), given?.value)
  if (value === undefined) throw new Failure('bad-input')
  return { ...snapshot(doing, step, 'answered'), value }
}

function question(step: ExerciseStep) {
  return { type: step.type, options: optionsOf(step) }
}

function optionsOf(step: ExerciseStep) {
  if (step.type === 'letter') return step.elements
  return 'options' in step ? step.options : undefined
}

/** A step without its value: all that is needed to read the answer later. */
function snapshot({ exercise, role, partner }: Doing, step: ExerciseStep, state: Answer['state']): Answer {
  const filled = (text: string) => withPartner(text, partner, role, exercise.lang)
  const options = optionsOf(step)?.map((option) => ({ ...option, text: filled(option.text) }))
  return {
    key: step.key,
    type: step.type,
    prompt: filled(step.prompt),
    state,
    ...(options && { options }),
    ...(step.type === 'scale' && { low: filled(step.low), high: filled(step.high) }),
    ...('series' in step && step.series !== undefined && { series: step.series }),
    ...(step.private && { private: true }),
  }
}
