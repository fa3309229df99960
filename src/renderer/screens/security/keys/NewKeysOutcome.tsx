import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { RotationProgress, RotationStep } from '#shared/keys.ts'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { Step } from '../../../components/Step.tsx'
import { goBack } from '../../../state/place.ts'
import { KeptDamaged } from '../KeptDamaged.tsx'
import { EarlierBackups } from './EarlierBackups.tsx'
import { forgetNewKeys } from './new-keys.ts'

/** What is being done, while it is. Saving waits for it, and nothing typed meanwhile is lost. */
export function NewKeysGoing({ progress }: { readonly progress: RotationProgress }) {
  const { t } = useLingui()
  const { step, done, of } = progress
  const words: Record<RotationStep, ReactNode> = {
    keys: <Trans>Making the new keys. This is slow on purpose.</Trans>,
    journal: <Trans>Writing the journal again.</Trans>,
    pictures: <Trans>Writing the pictures again.</Trans>,
    check: <Trans>Reading everything once more.</Trans>,
  }
  return (
    <Step title={<Trans>Changing all keys</Trans>} actions={null}>
      <p role="status">{words[step]}</p>
      <progress
        aria-label={t`Changing all keys`}
        className="h-2 w-full max-w-form accent-accent"
        {...(step === 'pictures' && { value: done, max: of })}
      />
      <div className="reading">
        <p>
          <Trans>
            What you write meanwhile is saved when it is done. If you lock the journal now, the change is
            taken back, or finished at the next opening.
          </Trans>
        </p>
      </div>
    </Step>
  )
}

interface NewKeysDoneProps {
  readonly lostPictures: number
  readonly hasCode: boolean
}

/** What holds now, and what no program can change. */
export function NewKeysDone({ lostPictures, hasCode }: NewKeysDoneProps) {
  return (
    <Step
      title={<Trans>All keys are new</Trans>}
      actions={
        <Button kind="primary" onClick={leave}>
          <Trans>Done</Trans>
        </Button>
      }
    >
      <div className="reading">
        <p>
          {hasCode ? (
            <Trans>
              Only the new passphrase and the new recovery code open this journal. Destroy the old sheet.
            </Trans>
          ) : (
            <Trans>Only the new passphrase opens this journal. There is no recovery code now.</Trans>
          )}
        </p>
        <p>
          <Trans>
            Copies made before still open with the old passphrase: on another disk, in a synced folder, in
            what your system backs up. Goldseam cannot reach those. Remove the ones you can.
          </Trans>
        </p>
      </div>
      <EarlierBackups />
      <KeptDamaged />
      {lostPictures > 0 && (
        <Notice
          title={
            <Plural
              value={lostPictures}
              one="# picture was already damaged or missing, and could not be taken along."
              other="# pictures were already damaged or missing, and could not be taken along."
            />
          }
        >
          <Trans>If you have an earlier copy of the journal, they may still be whole there.</Trans>
        </Notice>
      )}
    </Step>
  )
}

/** Why it could not be done. */
export function NewKeysFailed({ failure }: { readonly failure: unknown }) {
  return (
    <Step
      title={<Trans>The keys were not changed</Trans>}
      onBack={leave}
      actions={
        <Button kind="primary" onClick={forgetNewKeys}>
          <Trans>Start again</Trans>
        </Button>
      }
    >
      <FailureNotice
        failure={failure}
        safe={<Trans>Everything is as it was. The passphrase you have now still opens the journal.</Trans>}
      />
    </Step>
  )
}

function leave(): void {
  forgetNewKeys()
  goBack()
}
