import { Trans, useLingui } from '@lingui/react/macro'
import type { MakingStep } from '#shared/making.ts'
import { atField } from './at-field.ts'
import { changeStep } from './change-steps.ts'
import { Rows } from './Rows.tsx'
import { RowText } from './RowText.tsx'
import { useProblemAt } from './use-faults.ts'

interface WatchFieldProps {
  readonly step: MakingStep
  /** Its place, from 0. */
  readonly at: number
}

/** Words that are quietly pointed out while somebody writes a letter. The letter itself is never changed. */
export function WatchField({ step, at }: WatchFieldProps) {
  const { t } = useLingui()
  const problem = useProblemAt()
  return (
    <div {...atField('steps', at, 'watch')}>
      <Rows
        label={t`Words to point out`}
        hint={
          <Trans>
            Such as “but”. When one stands in the letter, your hint appears under it. Nothing is changed.
          </Trans>
        }
        rows={step.watch}
        keyOf={(_row, nth) => String(nth)}
        newRow={() => ({ word: '', hint: '' })}
        onChange={(watch) => changeStep(step.key, { watch })}
        most={12}
        removeLabel={(number) => t`Remove word ${number}`}
        problem={problem(['steps', at, 'watch'])}
      >
        {({ word, hint }, nth, change) => (
          <div className="flex flex-wrap gap-2" {...atField('steps', at, 'watch', nth)}>
            <div className="w-32">
              <RowText
                label={t`Word ${nth + 1}`}
                placeholder={t`Word`}
                value={word}
                onText={(next) => change({ word: next })}
                problem={problem(['steps', at, 'watch', nth, 'word'])}
              />
            </div>
            <div className="min-w-40 flex-1">
              <RowText
                label={t`Hint about word ${nth + 1}`}
                placeholder={t`Hint`}
                value={hint}
                onText={(next) => change({ hint: next })}
                problem={problem(['steps', at, 'watch', nth, 'hint'])}
              />
            </div>
          </div>
        )}
      </Rows>
    </div>
  )
}
