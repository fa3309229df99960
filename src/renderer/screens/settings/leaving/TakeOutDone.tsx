import { Plural, Trans } from '@lingui/react/macro'
import type { ExportOutcome } from '#shared/transfer.ts'
import { Notice } from '../../../components/Notice.tsx'
import { Step } from '../../../components/Step.tsx'
import { forgetExport } from '../../../state/transfer.ts'
import { DoneButton } from './DoneButton.tsx'

interface TakeOutDoneProps {
  readonly outcome: Extract<ExportOutcome, { kind: 'saved' }>
}

/** What is in the file, and what it means that it is there. */
export function TakeOutDone({ outcome: { entries, lostPictures, locked } }: TakeOutDoneProps) {
  return (
    <Step title={<Trans>The file is saved</Trans>} actions={<DoneButton forget={forgetExport} />}>
      <div className="reading">
        <p>
          <Plural
            value={entries}
            one="It holds # entry, and everything else of your journal. It was read back after it was written."
            other="It holds # entries, and everything else of your journal. It was read back after it was written."
          />
        </p>
        <p>
          {locked ? (
            <Trans>
              It opens with its own password, and with nothing else: in Goldseam, or with any program that
              reads age files. Goldseam does not keep the password.
            </Trans>
          ) : (
            <Trans>
              Anyone who finds it can read it. When you no longer need it, remove it; on many disks it can be
              brought back even then.
            </Trans>
          )}
        </p>
      </div>
      {lostPictures > 0 && (
        <Notice
          title={
            <Plural
              value={lostPictures}
              one="# picture is damaged or missing in the journal, and is not in the file."
              other="# pictures are damaged or missing in the journal, and are not in the file."
            />
          }
        >
          <Trans>If you have an earlier backup, they may still be whole there.</Trans>
        </Notice>
      )}
    </Step>
  )
}
