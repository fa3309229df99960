import { Trans, useLingui } from '@lingui/react/macro'
import { DatabaseBackup } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { BackupState } from '#shared/backup.ts'
import { Failure } from '#shared/failure.ts'
import { Button } from '../../components/Button.tsx'
import { ageWords } from '../../components/backup-words.ts'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { journal } from '../../journal.ts'
import { useBackups, watchBackups, withBackups } from '../../state/backups.ts'
import { BackupList } from './BackupList.tsx'
import { MovedAside } from './MovedAside.tsx'
import { SecondFolderChoice } from './SecondFolderChoice.tsx'

/** The backups: which there are, making one, a second place for them, and what they hold. */
export function Backups() {
  const { state, failure } = useBackups()
  useEffect(watchBackups, [])
  if (state === null) return failure === null ? null : <FailureNotice failure={failure} />
  return (
    <div className="flex flex-col gap-6">
      <p className="max-w-[60ch]">
        <Trans>
          Goldseam makes an encrypted copy of the whole journal after the first change of a day, about every
          hour while you write, and, while that takes no more than a moment, when you lock. Each copy is
          opened and checked before it counts. It keeps the last five, and one for each of the last seven
          days, five weeks and twelve months.
        </Trans>
      </p>
      <NewestLine state={state} />
      {failure !== null && <FailureNotice failure={failure} />}
      {state.failure !== null && (
        <FailureNotice
          failure={new Failure(state.failure)}
          safe={
            <Trans>
              The last backup could not be made. Your journal and the backups before it are unharmed.
            </Trans>
          }
        />
      )}
      <Actions state={state} />
      <BackupList backups={state.backups} />
      <SecondFolderChoice second={state.second} running={state.running} />
      <WhatItHolds />
      <MovedAside names={state.movedAside} />
    </div>
  )
}

function NewestLine({ state: { backups, running, changed } }: { readonly state: BackupState }) {
  const { i18n } = useLingui()
  const newest = backups.find(({ whole }) => whole)
  const age = newest && i18n._(ageWords(newest.madeAt, Date.now()))
  return (
    <p role="status" className="max-w-[60ch] font-medium">
      {running ? (
        <Trans>A backup is being made. You can go on writing.</Trans>
      ) : age === undefined ? (
        <Trans>There is no backup yet. One is made by itself after you have written something.</Trans>
      ) : changed ? (
        <Trans>Last backup: {age}. Something has changed since.</Trans>
      ) : (
        <Trans>Last backup: {age}. Nothing has changed since.</Trans>
      )}
    </p>
  )
}

function Actions({ state: { running, backups } }: { readonly state: BackupState }) {
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  return (
    <div className="flex flex-wrap gap-3">
      <Button
        icon={DatabaseBackup}
        busy={running}
        onClick={() => void withBackups(() => journal.backup.begin())}
      >
        <Trans>Back up now</Trans>
      </Button>
      {backups.length > 1 && (
        <Button kind="quiet" busy={running} onClick={() => setAsking(true)}>
          <Trans>Remove old backups…</Trans>
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title={t`Remove all old backups?`}
        confirm={t`Remove old backups`}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          void withBackups(() => journal.backup.beginRemovingOld())
        }}
      >
        <Trans>
          A fresh backup of the journal as it is now is made first. Then all others are removed, also in the
          second folder if it can be reached. What you have deleted or changed since they were made cannot be
          brought back from them.
        </Trans>
      </ConfirmDialog>
    </div>
  )
}

function WhatItHolds() {
  return (
    <div className="flex max-w-[60ch] flex-col gap-3 text-ink-soft">
      <p>
        <Trans>
          A backup holds everything in the journal at its moment: entries, earlier versions, what was in the
          bin, pictures, tags and settings. It is encrypted like the journal, and opens with the passphrase
          and the recovery code of that time.
        </Trans>
      </p>
      <p>
        <Trans>
          What you delete from the journal lives on in older backups until they are replaced, for up to a year
          or longer if you seldom write. “Remove old backups” removes it from them now. Copies that you or
          other programs have made elsewhere are not touched.
        </Trans>
      </p>
    </div>
  )
}
