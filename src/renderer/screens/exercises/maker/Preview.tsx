import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useState } from 'react'
import type { ExerciseStep } from '#shared/exercise.ts'
import { fileOf } from '#shared/made-exercise.ts'
import { exitFor, shownSteps, stepAfter, stepBefore, stepNumber, type Values } from '#shared/next-step.ts'
import { withPartner } from '#shared/partner-name.ts'
import type { Role } from '#shared/private-settings.ts'
import { Button } from '../../../components/Button.tsx'
import { SelectField } from '../../../components/SelectField.tsx'
import { exitWords, rolesInOrder, roleWords } from '../exercise-words.ts'
import { KeepNote } from '../KeepNote.tsx'
import { StepBody } from '../StepBody.tsx'
import { type OnPage, patchPage } from './making-store.ts'

/** The step one is at as a person will see it, to be tried out. What is answered here is kept nowhere. */
export function Preview({ open }: { readonly open: OnPage }) {
  const { t, i18n } = useLingui()
  const [values, setValues] = useState<Values>(new Map())
  const [chosen, setChosen] = useState<Role | null>(null)
  const { making } = open
  const exercise = fileOf(making, open.given)
  const roles = rolesInOrder.filter((role) => making.roles.includes(role))
  const role = roles.find((one) => one === chosen) ?? roles[0] ?? 'self'
  const step = exercise.steps.find(({ key }) => key === open.step) ?? exercise.steps[0]
  const shown = shownSteps(exercise, role, values)

  if (step === undefined)
    return (
      <p className="text-ink-soft">
        <Trans>There is no step yet.</Trans>
      </p>
    )
  const [before, after] = [stepBefore(exercise, shown, step.key), stepAfter(exercise, shown, step.key)]
  const number = stepNumber(shown, step.key)
  const exit = exitFor(step, values.get(step.key))

  /** What is not written yet has something in its place. */
  function withBlanks(shownStep: ExerciseStep): ExerciseStep {
    const named = { ...shownStep, prompt: shownStep.prompt || t`Your question will stand here.` }
    if (named.type === 'scale') return { ...named, low: named.low || '…', high: named.high || '…' }
    if (named.type === 'letter') return { ...named, elements: named.elements.map(orNumbered) }
    return 'options' in named ? { ...named, options: named.options.map(orNumbered) } : named
  }
  function orNumbered<Option extends { readonly text: string }>(option: Option, at: number): Option {
    return option.text === '' ? { ...option, text: t`Answer ${at + 1}` } : option
  }

  function answer(key: string, value: unknown): void {
    const next = new Map(values)
    if (value === undefined) next.delete(key)
    else next.set(key, value)
    setValues(next)
  }

  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <p className="text-13 text-ink-soft">
          <Trans>This is how it will look. Try it: nothing you answer here is kept.</Trans>
        </p>
        {roles.length > 1 && (
          <SelectField
            label={t`As seen by`}
            choices={roles.map((one) => ({ value: one, label: i18n._(roleWords[one]) }))}
            value={role}
            onChange={setChosen}
          />
        )}
      </div>
      <div className="max-h-[calc(100vh-16rem)] overflow-y-auto rounded-card border border-line bg-surface p-6">
        <p className="figures mb-3 text-13 text-ink-soft">
          {number.step > 0 ? (
            <Trans>
              step {number.step} of {number.of}
            </Trans>
          ) : (
            <Trans>shown only to some, or only after some answers</Trans>
          )}
        </p>
        <StepBody
          key={`${step.key} ${step.type}`}
          step={withBlanks(step)}
          value={values.get(step.key)}
          onChange={(value) => answer(step.key, value)}
          fill={(text) => withPartner(text, '', role, making.lang)}
          level={2}
          below={
            <>
              <KeepNote step={step} lost={false} />
              {exit !== null && (
                <p className="text-13 text-ink-soft">
                  <Trans>This answer {i18n._(exitWords[exit])} when the person moves on.</Trans>
                </p>
              )}
            </>
          }
        />
      </div>
      <div className="flex gap-2">
        <Button
          icon={ArrowLeft}
          disabled={before === null}
          onClick={() => before && patchPage({ step: before.key })}
        >
          <Trans>Step before</Trans>
        </Button>
        <Button
          icon={ArrowRight}
          disabled={after === null}
          onClick={() => after && patchPage({ step: after.key })}
        >
          <Trans>Step after</Trans>
        </Button>
      </div>
    </div>
  )
}
