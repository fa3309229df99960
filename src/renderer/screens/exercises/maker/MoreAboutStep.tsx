import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { MakingStep } from '#shared/making.ts'
import type { Role } from '#shared/private-settings.ts'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { RadioGroup } from '../../../components/RadioGroup.tsx'
import { Disclosure } from '../Disclosure.tsx'
import { rolesInOrder, roleWords } from '../exercise-words.ts'
import { atField } from './at-field.ts'
import { ConditionField } from './ConditionField.tsx'
import { changeStep } from './change-steps.ts'
import { NumberField } from './NumberField.tsx'
import { RolesField } from './RolesField.tsx'
import { SeriesField } from './SeriesField.tsx'
import { useFaults, useProblemAt } from './use-faults.ts'

interface MoreAboutStepProps {
  readonly step: MakingStep
  /** Its place, from 0. */
  readonly at: number
  readonly steps: readonly MakingStep[]
  /** For whom the exercise is. */
  readonly roles: readonly Role[]
}

const inside = ['showWhen', 'for', 'minutes', 'series', 'keep']

/** What most steps do without: when and for whom they are shown, what is kept, a timer, a number over time. */
export function MoreAboutStep({ step, at, steps, roles }: MoreAboutStepProps) {
  const { t, i18n } = useLingui()
  const problem = useProblemAt()
  const change = (changed: Partial<MakingStep>) => changeStep(step.key, changed)
  const faulty = useFaults().some(
    ({ path: [part, nth, field] }) => part === 'steps' && nth === at && inside.includes(String(field)),
  )
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (faulty) setOpen(true)
  }, [faulty])
  const asks = step.type !== 'info'

  return (
    <Disclosure title={<Trans>When it is shown, and what is kept</Trans>} open={open} onOpenChange={setOpen}>
      <div className="flex flex-col gap-5">
        <ConditionField step={step} at={at} steps={steps} />
        {roles.length > 1 && (
          <div {...atField('steps', at, 'for')}>
            <RolesField
              label={t`Only for people who say`}
              roles={rolesInOrder.filter((role) => roles.includes(role) || step.for.includes(role))}
              chosen={step.for}
              onChange={(only) => change({ for: only })}
              nameOf={(role) => i18n._(roleWords[role])}
              problem={problem(['steps', at, 'for'])}
            />
            <p className="text-13 text-ink-soft">
              <Trans>None ticked: for everybody.</Trans>
            </p>
          </div>
        )}
        {asks && (
          <>
            <RadioGroup
              label={t`The answer`}
              choices={[
                { value: 'yes', label: t`is kept, like everything` },
                {
                  value: 'ask',
                  label: t`is kept only if the person says so at the end`,
                  hint: t`Until then it is nowhere but in the window.`,
                },
                { value: 'never', label: t`is never kept` },
              ]}
              value={step.keep}
              onChange={(keep) => change({ keep })}
            />
            <Checkbox checked={step.private} onChange={(next) => change({ private: next })}>
              <Trans>Private: left out when the person shares, unless they add it by hand</Trans>
            </Checkbox>
            <Checkbox checked={step.optional} onChange={(optional) => change({ optional })}>
              <Trans>For later: it is expected to stay empty for a while</Trans>
            </Checkbox>
          </>
        )}
        <div {...atField('steps', at, 'minutes')}>
          <NumberField
            label={t`Gentle timer, minutes`}
            hint={<Trans>It ends nothing. Empty for none.</Trans>}
            value={step.minutes}
            onNumber={(minutes) => change({ minutes })}
            problem={problem(['steps', at, 'minutes'])}
          />
        </div>
        {(step.type === 'scale' || step.type === 'single-choice') && <SeriesField step={step} at={at} />}
      </div>
    </Disclosure>
  )
}
