import { Trans, useLingui } from '@lingui/react/macro'
import { showToast } from '../../../components/toast.ts'
import { journal } from '../../../journal.ts'
import { goBack } from '../../../state/place.ts'
import { SecretStep } from './SecretStep.tsx'
import { readVaultKeys } from './vault-keys.ts'

/** Going on without a recovery code, with what that means said first. */
export function RemoveCode() {
  const { t } = useLingui()
  return (
    <SecretStep
      title={<Trans>Remove the recovery code</Trans>}
      meaning={
        <div className="reading">
          <p>
            <Trans>
              Then the passphrase is the only way in. If you forget it, everything you have written is lost.
              Nobody can bring it back: not the makers of Goldseam, and no one else.
            </Trans>
          </p>
          <p>
            <Trans>
              The sheet opens this journal no more. Backups and copies made before still open with it: destroy
              the sheet all the same.
            </Trans>
          </p>
        </div>
      }
      action={<Trans>Remove the code</Trans>}
      danger
      safe={<Trans>Nothing was changed. The recovery code you have still opens the journal.</Trans>}
      act={async (current) => {
        await journal.keys.setCode({ current, code: null })
        await readVaultKeys()
        showToast({ text: t`The recovery code opens nothing any more.` })
        goBack()
      }}
    />
  )
}
