import { Trans, useLingui } from '@lingui/react/macro'
import type { MakingStep } from '#shared/making.ts'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { atField } from './at-field.ts'
import { changeStep } from './change-steps.ts'
import { newKey } from './new-key.ts'
import { Rows } from './Rows.tsx'
import { RowText } from './RowText.tsx'
import { useProblemAt } from './use-faults.ts'

interface ElementsFieldProps {
  readonly step: MakingStep
  /** Its place, from 0. */
  readonly at: number
}

/** The parts a letter may have, which the person ticks beside it. */
export function ElementsField({ step, at }: ElementsFieldProps) {
  const { t } = useLingui()
  const problem = useProblemAt()
  return (
    <div {...atField('steps', at, 'elements')}>
      <Rows
        label={t`Parts of the letter`}
        hint={<Trans>They stand beside the letter, to be ticked when they are in it.</Trans>}
        rows={step.elements}
        keyOf={({ id }) => id}
        newRow={() => ({ id: newKey(), text: '', core: true })}
        onChange={(elements) => changeStep(step.key, { elements })}
        most={12}
        removeLabel={(number) => t`Remove part ${number}`}
        problem={problem(['steps', at, 'elements'])}
      >
        {({ text, core }, nth, change) => (
          <div {...atField('steps', at, 'elements', nth)}>
            <RowText
              label={t`Part ${nth + 1}`}
              value={text}
              onText={(next) => change({ text: next })}
              problem={problem(['steps', at, 'elements', nth], true)}
            />
            <Checkbox checked={!core} onChange={(free) => change({ core: !free })}>
              <span className="text-13 text-ink-soft">
                <Trans>can be left out</Trans>
              </span>
            </Checkbox>
          </div>
        )}
      </Rows>
    </div>
  )
}
