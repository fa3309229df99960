import { Trans, useLingui } from '@lingui/react/macro'
import type { OfferedItem } from '#shared/share-offer.ts'
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx'
import { useReceiver } from '../use-receiver.ts'
import type { AskedAbout } from './put-in.ts'

export interface Asked {
  readonly item: OfferedItem
  readonly about: AskedAbout
}

interface SecondYesProps {
  /** What is asked about; null for nothing. */
  readonly asked: Asked | null
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Asks once more before something goes in that one may not want anybody to have in writing. */
export function SecondYes({ asked, onYes, onNo }: SecondYesProps) {
  const { t } = useLingui()
  const couples = useReceiver()?.kind === 'couples-therapist'
  return (
    <ConfirmDialog
      open={asked !== null}
      harmless
      title={
        asked?.about === 'private'
          ? t`Are its private answers to go in as well?`
          : t`Is this one to go in as well?`
      }
      confirm={t`Yes, put it in`}
      onConfirm={onYes}
      onCancel={onNo}
    >
      <p>
        <Trans>
          This is something many people keep to themselves at first. Once it is handed over, others decide
          what becomes of it.
        </Trans>
      </p>
      {asked?.about === 'item' &&
        asked.item.sensitivity === 'second-yes' &&
        asked.item.privateAnswers > 0 && (
          <p className="mt-2">
            <Trans>What you marked private in it would be in it, too.</Trans>
          </p>
        )}
      {couples && (
        <p className="mt-2">
          <Trans>A couples therapist may have to tell your partner what it says.</Trans>
        </p>
      )}
    </ConfirmDialog>
  )
}
