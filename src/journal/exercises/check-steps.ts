import { appSeries } from '#shared/app-series.ts'
import type { Exercise, ExerciseStep } from '#shared/exercise.ts'

/** What is wrong with the steps of an exercise beyond their shape: names, conditions, exits, roles and series. */
export function stepErrors(exercise: Exercise): string[] {
  const { steps, roles } = exercise
  const errors = steps.flatMap((step, at) =>
    [
      ...keyErrors(step, steps.slice(0, at)),
      ...choiceErrors(step),
      ...conditionErrors(step, steps.slice(0, at)),
      ...roleErrors(step, exercise),
      ...seriesErrors(step, exercise),
    ].map((reason) => `steps[${at}]${reason}`),
  )
  const idle = roles.filter((role) => !steps.some((step) => asks(step) && isFor(step, role)))
  return [...errors, ...idle.map((role) => `roles: “${role}” would be asked nothing`)]
}

/** A step that is shown whatever was answered, and asks for something. */
const asks = (step: ExerciseStep): boolean => step.type !== 'info' && step.showWhen === undefined
const isFor = (step: ExerciseStep, role: Exercise['roles'][number]): boolean =>
  step.for === undefined || step.for.includes(role)

function keyErrors({ key }: ExerciseStep, before: readonly ExerciseStep[]): string[] {
  const first = before.findIndex((step) => step.key === key)
  return first === -1 ? [] : [`.key: steps[${first}] has it already`]
}

function choiceErrors(step: ExerciseStep): string[] {
  const field = step.type === 'letter' ? 'elements' : 'options'
  const ids = optionIds(step)
  const twice = ids.flatMap((id, at) => (ids.indexOf(id) < at ? [`.${field}[${at}].id: is there twice`] : []))
  const exits = 'exit' in step ? (step.exit ?? []) : []
  const nowhere = exits.flatMap(({ anyOf }, at) =>
    anyOf.every((id) => ids.includes(id)) ? [] : [`.exit[${at}].anyOf: names an option that is not there`],
  )
  return [...twice, ...nowhere]
}

function optionIds(step: ExerciseStep): readonly string[] {
  if (step.type === 'letter') return step.elements.map(({ id }) => id)
  return 'options' in step ? step.options.map(({ id }) => id) : []
}

function conditionErrors({ key, showWhen }: ExerciseStep, before: readonly ExerciseStep[]): string[] {
  if (showWhen === undefined) return []
  const asked = before.find((step) => step.key === showWhen.step)
  if (asked === undefined || showWhen.step === key) return ['.showWhen.step: is no earlier step']
  if (asked.showWhen !== undefined) return ['.showWhen.step: that step has a condition itself']
  if (!('anyOf' in showWhen)) return asked.type === 'scale' ? [] : ['.showWhen.step: that step is no scale']
  const options = asked.type === 'letter' ? [] : optionIds(asked)
  if (options.length === 0) return ['.showWhen.step: that step offers no choice']
  return showWhen.anyOf.every((id) => options.includes(id))
    ? []
    : ['.showWhen.anyOf: names an option that is not there']
}

function roleErrors(step: ExerciseStep, { roles }: Exercise): string[] {
  if (step.for === undefined) return []
  return step.for.every((role) => roles.includes(role)) ? [] : ['.for: the exercise is not for that role']
}

function seriesErrors(step: ExerciseStep, { id, author }: Exercise): string[] {
  const series = 'series' in step ? step.series : undefined
  if (series === undefined) return []
  const own = author.kind !== 'app' && series.startsWith(`${id.split('.').slice(0, 2).join('.')}.`)
  return own || appSeries.some((name) => name === series) ? [] : ['.series: is not known']
}
