import { Trans, useLingui } from '@lingui/react/macro'
import type { MakingStep } from '#shared/making.ts'
import { Button } from '../../../components/Button.tsx'
import { atField } from './at-field.ts'
import { changeStep } from './change-steps.ts'
import { ExitField } from './ExitField.tsx'
import { newKey } from './new-key.ts'
import { Rows } from './Rows.tsx'
import { RowText } from './RowText.tsx'
import { useProblemAt } from './use-faults.ts'

interface OptionsFieldProps {
  readonly step: MakingStep
  /** Its place, from 0. */
  readonly at: number
}

/** The answers there are to choose from. */
export function OptionsField({ step, at }: OptionsFieldProps) {
  const { t } = useLingui()
  const problem = useProblemAt()
  const { key, options, type } = step
  const leads = type !== 'checklist'

  function change(next: MakingStep['options']): void {
    const ids = next.map(({ id }) => id)
    const exit = step.exit
      .map(({ anyOf, to }) => ({ to, anyOf: anyOf.filter((id) => ids.includes(id)) }))
      .filter(({ anyOf }) => anyOf.length > 0)
    changeStep(key, { options: next, exit })
  }
  /** Such an answer stands for itself: ticking it unticks the rest. */
  function addAlone(id: 'none' | 'skip', text: string): void {
    change([...options, { id, text }])
  }
  const lacks = (id: string) => options.every((option) => option.id !== id)

  return (
    <div {...atField('steps', at, 'options')}>
      <Rows
        label={t`Answers`}
        rows={options}
        keyOf={({ id }) => id}
        newRow={() => ({ id: newKey(), text: '' })}
        onChange={change}
        most={16}
        removeLabel={(number) => t`Remove answer ${number}`}
        problem={problem(['steps', at, 'options']) ?? problem(['steps', at, 'exit'], true)}
        extra={
          <>
            {type === 'multi-choice' && lacks('none') && (
              <Button kind="quiet" onClick={() => addAlone('none', t`None of these`)}>
                <Trans>Add “None of these”</Trans>
              </Button>
            )}
            {leads && lacks('skip') && (
              <Button kind="quiet" onClick={() => addAlone('skip', t`I’d rather not say`)}>
                <Trans>Add “I’d rather not say”</Trans>
              </Button>
            )}
          </>
        }
      >
        {({ id, text }, nth, changeRow) => (
          <div className="flex flex-wrap gap-2">
            <div className="min-w-40 flex-1" {...atField('steps', at, 'options', nth)}>
              <RowText
                label={t`Answer ${nth + 1}`}
                value={text}
                onText={(next) => changeRow({ text: next })}
                problem={problem(['steps', at, 'options', nth], true)}
              />
            </div>
            {leads && <ExitField step={step} option={id} number={nth + 1} />}
          </div>
        )}
      </Rows>
    </div>
  )
}
