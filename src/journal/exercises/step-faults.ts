import { appSeries } from '#shared/app-series.ts'
import type { Exercise, ExerciseStep } from '#shared/exercise.ts'
import type { Fault, FaultPath, FaultReason } from '#shared/exercise-fault.ts'

/** What is wrong with the steps of an exercise beyond their shape: names, conditions, exits, roles and series. */
export function stepFaults(exercise: Exercise): Fault[] {
  const { steps, roles } = exercise
  const faults = steps.flatMap((step, at) =>
    [
      ...keyFaults(step, steps.slice(0, at)),
      ...choiceFaults(step),
      ...conditionFaults(step, steps.slice(0, at)),
      ...roleFaults(step, exercise),
      ...seriesFaults(step, exercise),
    ].map(({ path, ...fault }) => ({ ...fault, path: ['steps', at, ...path] })),
  )
  const idle = roles.filter((role) => !steps.some((step) => asks(step) && isFor(step, role)))
  return [...faults, ...idle.map((role) => fault(['roles'], 'role-asked-nothing', role))]
}

const fault = (path: FaultPath, why: FaultReason, detail?: string): Fault => ({
  path,
  why,
  ...(detail !== undefined && { detail }),
})

/** A step that is shown whatever was answered, and asks for something. */
const asks = (step: ExerciseStep): boolean => step.type !== 'info' && step.showWhen === undefined
const isFor = (step: ExerciseStep, role: Exercise['roles'][number]): boolean =>
  step.for === undefined || step.for.includes(role)

function keyFaults({ key }: ExerciseStep, before: readonly ExerciseStep[]): Fault[] {
  const first = before.findIndex((step) => step.key === key)
  return first === -1 ? [] : [fault(['key'], 'key-twice', String(first + 1))]
}

function choiceFaults(step: ExerciseStep): Fault[] {
  const field = step.type === 'letter' ? 'elements' : 'options'
  const ids = optionIds(step)
  const twice = ids.flatMap((id, at) =>
    ids.indexOf(id) < at ? [fault([field, at, 'id'], 'option-twice')] : [],
  )
  const exits = 'exit' in step ? (step.exit ?? []) : []
  const nowhere = exits.flatMap(({ anyOf }, at) =>
    anyOf.every((id) => ids.includes(id)) ? [] : [fault(['exit', at, 'anyOf'], 'option-not-there')],
  )
  return [...twice, ...nowhere]
}

function optionIds(step: ExerciseStep): readonly string[] {
  if (step.type === 'letter') return step.elements.map(({ id }) => id)
  return 'options' in step ? step.options.map(({ id }) => id) : []
}

function conditionFaults({ key, showWhen }: ExerciseStep, before: readonly ExerciseStep[]): Fault[] {
  if (showWhen === undefined) return []
  const step: FaultPath = ['showWhen', 'step']
  const asked = before.find((earlier) => earlier.key === showWhen.step)
  if (asked === undefined || showWhen.step === key) return [fault(step, 'no-earlier-step')]
  if (asked.showWhen !== undefined) return [fault(step, 'step-is-conditional')]
  if (!('anyOf' in showWhen)) return asked.type === 'scale' ? [] : [fault(step, 'step-is-no-scale')]
  const options = asked.type === 'letter' ? [] : optionIds(asked)
  if (options.length === 0) return [fault(step, 'step-has-no-options')]
  return showWhen.anyOf.every((id) => options.includes(id))
    ? []
    : [fault(['showWhen', 'anyOf'], 'option-not-there')]
}

function roleFaults(step: ExerciseStep, { roles }: Exercise): Fault[] {
  if (step.for === undefined) return []
  return step.for.every((role) => roles.includes(role)) ? [] : [fault(['for'], 'role-not-here')]
}

function seriesFaults(step: ExerciseStep, { id, author }: Exercise): Fault[] {
  const series = 'series' in step ? step.series : undefined
  if (series === undefined) return []
  const own = author.kind !== 'app' && series.startsWith(`${id.split('.').slice(0, 2).join('.')}.`)
  return own || appSeries.some((name) => name === series) ? [] : [fault(['series'], 'series-unknown')]
}
