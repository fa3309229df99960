import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { journal, onNews } from '../../../journal.ts'
import { useKeep } from '../../settings/use-keep.ts'
import { readVaultKeys, useVaultKeys } from './vault-keys.ts'

/** The backups of the vault's own that an earlier passphrase opens, and the offer to remove them. */
export function EarlierBackups() {
  const { t } = useLingui()
  const count = useVaultKeys(({ keys }) => keys?.earlierBackups ?? 0)
  useEffect(() => onNews('backups.changed', () => void readVaultKeys()), [])
  const [asking, setAsking] = useState(false)
  const { failure, keep } = useKeep()
  if (count === 0) return null
  return (
    <div className="flex max-w-[60ch] flex-col items-start gap-3">
      <p>
        <Plural
          value={count}
          one="# backup in the journal’s own folder still opens with an earlier passphrase."
          other="# backups in the journal’s own folder still open with an earlier passphrase."
        />
      </p>
      <Button onClick={() => setAsking(true)}>
        <Trans>Remove earlier backups</Trans>
      </Button>
      {failure !== null && <FailureNotice failure={failure} />}
      <ConfirmDialog
        open={asking}
        title={t`Remove the backups made before?`}
        confirm={t`Remove them`}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          keep(async () => {
            await journal.backup.beginRemovingOld()
          })
        }}
      >
        <Trans>
          A fresh backup is made first. Then all others are removed, also from the second folder if it can be
          reached. The journal itself is not touched.
        </Trans>
      </ConfirmDialog>
    </div>
  )
}
