import { Trans, useLingui } from '@lingui/react/macro'
import { FolderPlus } from 'lucide-react'
import type { SecondFolder } from '#shared/backup.ts'
import { Failure } from '#shared/failure.ts'
import { Button } from '../../components/Button.tsx'
import { ageWords } from '../../components/backup-words.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { journal } from '../../journal.ts'
import { withBackups } from '../../state/backups.ts'

interface SecondFolderChoiceProps {
  readonly second: SecondFolder | null
  readonly running: boolean
}

/** A second place for backups, such as a USB stick: the one on this computer is lost with it. */
export function SecondFolderChoice({ second, running }: SecondFolderChoiceProps) {
  const choose = () => void withBackups(() => journal.backup.chooseSecondPlace())
  return (
    <div className="flex flex-col gap-3">
      <h3 className="text-17">
        <Trans>A second folder</Trans>
      </h3>
      {second === null ? (
        <p className="max-w-[60ch]">
          <Trans>
            The backups are on the same disk as the journal. If that is lost or breaks, so are they. Choose a
            folder on a USB stick or another disk, and every new backup is copied there too. Whoever finds it
            cannot read it, but can see that it is a Goldseam backup.
          </Trans>
        </p>
      ) : (
        <Known second={second} />
      )}
      {second?.failure && (
        <FailureNotice
          failure={new Failure(second.failure)}
          safe={
            <Trans>
              The copy to the second folder was not made. The backups on this computer are unharmed.
            </Trans>
          }
        />
      )}
      <div className="flex flex-wrap gap-3">
        <Button icon={FolderPlus} busy={running} onClick={choose}>
          {second === null ? <Trans>Choose a second folder</Trans> : <Trans>Choose another folder</Trans>}
        </Button>
        {second !== null && (
          <Button kind="quiet" onClick={() => void withBackups(() => journal.backup.forgetSecondPlace())}>
            <Trans>Stop copying there</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}

function Known({ second: { path, there, newest } }: { readonly second: SecondFolder }) {
  const { i18n } = useLingui()
  const age = newest === null ? null : i18n._(ageWords(newest, Date.now()))
  return (
    <div className="flex max-w-[60ch] flex-col gap-1">
      <p className="select-text break-words font-code text-13">{path}</p>
      <p>
        {!there ? (
          <Trans>
            This folder cannot be reached now. When it is back, the newest backup is copied to it.
          </Trans>
        ) : age === null ? (
          <Trans>There is no backup in it yet.</Trans>
        ) : (
          <Trans>Newest backup there: {age}.</Trans>
        )}
      </p>
    </div>
  )
}
