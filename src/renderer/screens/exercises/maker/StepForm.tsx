import { Trans, useLingui } from '@lingui/react/macro'
import type { MakingStep } from '#shared/making.ts'
import { partnerPlace } from '#shared/partner-name.ts'
import type { Role } from '#shared/private-settings.ts'
import { SelectField } from '../../../components/SelectField.tsx'
import { TextAreaField } from '../../../components/TextAreaField.tsx'
import { atField } from './at-field.ts'
import { changeStep, startOptions } from './change-steps.ts'
import { KindFields } from './KindFields.tsx'
import { kindsInOrder, kindWords } from './kind-words.ts'
import { MoreAboutStep } from './MoreAboutStep.tsx'
import { useProblemAt } from './use-faults.ts'

interface StepFormProps {
  readonly step: MakingStep
  /** Its place, from 0. */
  readonly at: number
  readonly steps: readonly MakingStep[]
  /** For whom the exercise is. */
  readonly roles: readonly Role[]
}

/** Everything that can be said about one step. */
export function StepForm({ step, at, steps, roles }: StepFormProps) {
  const { t, i18n } = useLingui()
  const problem = useProblemAt()
  return (
    <div className="flex flex-col gap-5 px-5 pt-2 pb-5">
      <div {...atField('steps', at, 'prompt')}>
        <TextAreaField
          label={step.type === 'info' ? t`What it says` : t`What it asks`}
          hint={
            <Trans>
              A blank line begins a new paragraph. Write {partnerPlace} where the name of the other person
              belongs.
            </Trans>
          }
          value={step.prompt}
          onText={(prompt) => changeStep(step.key, { prompt })}
          problem={problem(['steps', at, 'prompt'])}
        />
      </div>
      <div {...atField('steps', at, 'help')}>
        <TextAreaField
          label={t`A word of help under it`}
          lines={1}
          value={step.help}
          onText={(help) => changeStep(step.key, { help })}
          problem={problem(['steps', at, 'help'])}
        />
      </div>
      <SelectField
        label={t`What the person does`}
        choices={kindsInOrder.map((kind) => ({
          value: kind,
          label: `${i18n._(kindWords[kind].name)} – ${i18n._(kindWords[kind].does)}`,
        }))}
        value={step.type}
        onChange={(type) =>
          changeStep(step.key, {
            type,
            ...(step.options.length === 0 && { options: startOptions(type) }),
          })
        }
      />
      <KindFields step={step} at={at} />
      <MoreAboutStep step={step} at={at} steps={steps} roles={roles} />
    </div>
  )
}
