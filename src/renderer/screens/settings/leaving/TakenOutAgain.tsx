import { Plural, Trans } from '@lingui/react/macro'
import type { ImportUndone } from '#shared/transfer.ts'
import { Step } from '../../../components/Step.tsx'
import { forgetImport } from '../../../state/transfer.ts'
import { DoneButton } from './DoneButton.tsx'

/** What was taken out again, and what was left. */
export function TakenOutAgain({ undone: { entries, left } }: { readonly undone: ImportUndone }) {
  return (
    <Step title={<Trans>It was taken out again</Trans>} actions={<DoneButton forget={forgetImport} />}>
      <div className="reading">
        <p>
          <Plural
            value={entries}
            one="# entry is no longer in this journal."
            other="# entries are no longer in this journal."
          />
        </p>
        {left > 0 && (
          <p>
            <Plural
              value={left}
              one="# thing was changed since it came in, and was left."
              other="# things were changed since they came in, and were left."
            />
          </p>
        )}
      </div>
    </Step>
  )
}
