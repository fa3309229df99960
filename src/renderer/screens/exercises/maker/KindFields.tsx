import { Trans, useLingui } from '@lingui/react/macro'
import type { MakingStep } from '#shared/making.ts'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { atField } from './at-field.ts'
import { changeStep } from './change-steps.ts'
import { ElementsField } from './ElementsField.tsx'
import { NumberField } from './NumberField.tsx'
import { OptionsField } from './OptionsField.tsx'
import { useProblemAt } from './use-faults.ts'
import { WatchField } from './WatchField.tsx'

interface KindFieldsProps {
  readonly step: MakingStep
  /** Its place, from 0. */
  readonly at: number
}

/** What only this kind of step has. */
export function KindFields({ step, at }: KindFieldsProps) {
  const { t } = useLingui()
  const problem = useProblemAt()
  const change = (changed: Partial<MakingStep>) => changeStep(step.key, changed)
  switch (step.type) {
    case 'scale':
      return (
        <div className="grid grid-cols-2 gap-4">
          <div {...atField('steps', at, 'low')}>
            <TextField
              label={t`0 means`}
              dir="auto"
              spellCheck
              value={step.low}
              onText={(low) => change({ low })}
              problem={problem(['steps', at, 'low'])}
            />
          </div>
          <div {...atField('steps', at, 'high')}>
            <TextField
              label={t`10 means`}
              dir="auto"
              spellCheck
              value={step.high}
              onText={(high) => change({ high })}
              problem={problem(['steps', at, 'high'])}
            />
          </div>
        </div>
      )
    case 'single-choice':
    case 'multi-choice':
    case 'checklist':
      return <OptionsField step={step} at={at} />
    case 'list':
      return (
        <div {...atField('steps', at, 'max')}>
          <NumberField
            label={t`Most lines`}
            hint={<Trans>Empty for as many as they like.</Trans>}
            value={step.max}
            onNumber={(max) => change({ max })}
            problem={problem(['steps', at, 'max'])}
          />
        </div>
      )
    case 'person':
      return (
        <Checkbox checked={step.many} onChange={(many) => change({ many })}>
          <Trans>Several people can be named</Trans>
        </Checkbox>
      )
    case 'commitment':
      return (
        <Checkbox checked={step.many} onChange={(many) => change({ many })}>
          <Trans>Several promises can be written</Trans>
        </Checkbox>
      )
    case 'letter':
      return (
        <>
          <ElementsField step={step} at={at} />
          <WatchField step={step} at={at} />
        </>
      )
    default:
      return null
  }
}
