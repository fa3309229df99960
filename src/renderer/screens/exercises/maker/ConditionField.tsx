import { useLingui } from '@lingui/react/macro'
import type { MakingStep } from '#shared/making.ts'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { RadioGroup } from '../../../components/RadioGroup.tsx'
import { SelectField } from '../../../components/SelectField.tsx'
import { atField } from './at-field.ts'
import { changeStep } from './change-steps.ts'
import { useProblemAt } from './use-faults.ts'

interface ConditionFieldProps {
  readonly step: MakingStep
  /** Its place, from 0. */
  readonly at: number
  readonly steps: readonly MakingStep[]
}

const hasOptions = ({ type }: MakingStep): boolean =>
  type === 'single-choice' || type === 'multi-choice' || type === 'checklist'

/** Whether a step is always shown, or only after one earlier answer. */
export function ConditionField({ step, at, steps }: ConditionFieldProps) {
  const { t } = useLingui()
  const problem = useProblemAt()
  const { key, showWhen } = step
  // What it hangs on stays among them, wherever it has gone: then the reason stands beside it.
  const askable = steps.filter(
    (other, place) =>
      other.key === showWhen?.step ||
      (place < at && other.showWhen === null && (hasOptions(other) || other.type === 'scale')),
  )
  const asked = askable.find((other) => other.key === showWhen?.step)
  const nameOf = (other: MakingStep) =>
    t`after step ${steps.indexOf(other) + 1}: ${other.prompt.trim() || '…'}`

  function hangOn(name: string): void {
    const other = steps.find((one) => one.key === name)
    if (other === undefined) changeStep(key, { showWhen: null })
    else if (other.type === 'scale') changeStep(key, { showWhen: { step: name, atLeast: 7 } })
    else changeStep(key, { showWhen: { step: name, anyOf: [] } })
  }

  return (
    <div className="flex flex-col gap-3" {...atField('steps', at, 'showWhen')}>
      <SelectField
        label={t`This step is shown`}
        choices={[
          { value: '', label: t`always` },
          ...askable.map((other) => ({ value: other.key, label: nameOf(other) })),
        ]}
        value={showWhen?.step ?? ''}
        onChange={hangOn}
        problem={problem(['steps', at, 'showWhen', 'step'])}
      />
      {showWhen && asked && 'anyOf' in showWhen && (
        <fieldset className="flex flex-col pl-1">
          <legend className="text-13 text-ink-soft">{t`When one of these is chosen`}</legend>
          {asked.options.map(({ id, text }, nth) => (
            <Checkbox
              key={id}
              checked={showWhen.anyOf.includes(id)}
              onChange={(on) => {
                const ids = asked.options.map((option) => option.id)
                const anyOf = ids.filter((one) => (one === id ? on : showWhen.anyOf.includes(one)))
                changeStep(key, { showWhen: { step: showWhen.step, anyOf } })
              }}
            >
              {text.trim() || t`Answer ${nth + 1}`}
            </Checkbox>
          ))}
          <p className="text-13 text-ink">{problem(['steps', at, 'showWhen', 'anyOf'], true)}</p>
        </fieldset>
      )}
      {showWhen && asked && !('anyOf' in showWhen) && (
        <Threshold
          most={'atMost' in showWhen}
          number={'atMost' in showWhen ? showWhen.atMost : showWhen.atLeast}
          onChange={(most, number) =>
            changeStep(key, {
              showWhen: most
                ? { step: showWhen.step, atMost: number }
                : { step: showWhen.step, atLeast: number },
            })
          }
        />
      )}
    </div>
  )
}

interface ThresholdProps {
  readonly most: boolean
  readonly number: number
  readonly onChange: (most: boolean, number: number) => void
}

function Threshold({ most, number, onChange }: ThresholdProps) {
  const { t } = useLingui()
  return (
    <div className="flex flex-wrap items-end gap-6 pl-1">
      <RadioGroup
        label={t`When the number is`}
        inline
        choices={[
          { value: 'least', label: t`at least` },
          { value: 'most', label: t`at most` },
        ]}
        value={most ? 'most' : 'least'}
        onChange={(next) => onChange(next === 'most', number)}
      />
      <div className="w-24">
        <SelectField
          label={t`Number`}
          choices={Array.from({ length: 11 }, (_, value) => ({ value: String(value), label: String(value) }))}
          value={String(number)}
          onChange={(next) => onChange(most, Number(next))}
        />
      </div>
    </div>
  )
}
