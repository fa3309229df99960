import { Trans, useLingui } from '@lingui/react/macro'
import type { Exercise, ExerciseStep } from '#shared/exercise.ts'
import { exitWords, rolesInOrder, roleWords } from '../exercise-words.ts'
import type { Fill } from '../inputs/input-props.ts'
import { TextAsWritten } from './TextAsWritten.tsx'

interface WholeExerciseProps extends Pick<Exercise, 'steps'> {
  readonly fill: Fill
}

/** Everything an exercise says and asks, for everybody it is for, on one page. Nothing is folded away. */
export function WholeExercise({ steps, fill }: WholeExerciseProps) {
  return (
    <ol className="flex max-w-[60ch] list-decimal flex-col gap-5 pl-6 marker:text-ink-soft">
      {steps.map((step) => (
        <li key={step.key} className="pl-1">
          <TextAsWritten text={fill(step.prompt)} />
          {step.help && (
            <div className="text-15 text-ink-soft">
              <TextAsWritten text={fill(step.help)} />
            </div>
          )}
          <Answers step={step} fill={fill} />
          <Conditions step={step} steps={steps} />
        </li>
      ))}
    </ol>
  )
}

/** What can be chosen, and where that leads. */
function Answers({ step, fill }: { readonly step: ExerciseStep; readonly fill: Fill }) {
  const { i18n } = useLingui()
  const exits = 'exit' in step ? (step.exit ?? []) : []
  if (step.type === 'scale')
    return (
      <p className="text-15 text-ink-soft">
        <Trans>
          0: {fill(step.low)}, 10: {fill(step.high)}
        </Trans>
      </p>
    )
  if ('options' in step)
    return (
      <ul className="list-disc pl-5 text-15 text-ink-soft">
        {step.options.map(({ id, text }) => {
          const exit = exits.find(({ anyOf }) => anyOf.includes(id))
          return (
            <li key={id}>
              {fill(text)}
              {exit && <> → {i18n._(exitWords[exit.to])}</>}
            </li>
          )
        })}
      </ul>
    )
  if (step.type !== 'letter') return null
  return (
    <ul className="list-disc pl-5 text-15 text-ink-soft">
      {step.elements.map(({ id, text }) => (
        <li key={id}>{fill(text)}</li>
      ))}
      {step.watch?.map(({ word, hint }) => (
        <li key={word}>
          “{word}”: {fill(hint)}
        </li>
      ))}
    </ul>
  )
}

/** For whom and when a step is shown, and what becomes of its answer. */
function Conditions({
  step,
  steps,
}: {
  readonly step: ExerciseStep
  readonly steps: readonly ExerciseStep[]
}) {
  const { t, i18n } = useLingui()
  const roles = rolesInOrder.filter((role) => step.for?.includes(role)).map((role) => i18n._(roleWords[role]))
  const after = steps.findIndex(({ key }) => key === step.showWhen?.step) + 1
  const notes = [
    roles.length > 0 && t`Only for: ${roles.join(', ')}`,
    step.showWhen && t`Only after some answers to step ${after}`,
    step.keep === 'ask' && t`You are asked whether to keep the answer`,
    step.keep === 'never' && t`The answer is not kept`,
    step.private && t`Left out when you share`,
  ].filter((note) => typeof note === 'string')
  return notes.length === 0 ? null : <p className="text-13 text-ink-soft">{notes.join(' · ')}</p>
}
