import { Trans, useLingui } from '@lingui/react/macro'
import { FolderOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { FoundBackup } from '#shared/backup.ts'
import { Button } from '../../components/Button.tsx'
import { sizeWords } from '../../components/backup-words.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Slow } from '../../components/Slow.tsx'
import { Step } from '../../components/Step.tsx'
import { fullMoment } from '../../date-words.ts'
import { journal } from '../../journal.ts'

interface ChooseBackupProps {
  readonly over: boolean
  readonly onChoose: (backup: FoundBackup) => void
  readonly onBack: () => void
}

/** Which backup: one of this computer's own, or one in a folder the person names. */
export function ChooseBackup({ over, onChoose, onBack }: ChooseBackupProps) {
  const { t } = useLingui()
  const [found, setFound] = useState<readonly FoundBackup[] | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [looking, setLooking] = useState(over)

  useEffect(() => {
    if (!over) return
    let here = true
    journal.backup
      .findHere()
      .then(
        (backups) => here && setFound(backups),
        (thrown) => here && setFailure(thrown),
      )
      .finally(() => here && setLooking(false))
    return () => {
      here = false
    }
  }, [over])

  async function lookElsewhere() {
    setFailure(null)
    setLooking(true)
    try {
      const backups = await journal.backup.findElsewhere()
      if (backups !== null) setFound(backups)
    } catch (thrown) {
      setFailure(thrown)
    } finally {
      setLooking(false)
    }
  }

  return (
    <Step
      title={<Trans>Restore a backup</Trans>}
      onBack={onBack}
      actions={
        <Button
          kind={found?.length ? 'plain' : 'primary'}
          icon={FolderOpen}
          busy={looking}
          onClick={() => void lookElsewhere()}
        >
          {found?.length ? (
            <Trans>Look in another folder</Trans>
          ) : (
            <Trans>Choose the folder of the backup</Trans>
          )}
        </Button>
      }
    >
      <div className="reading">
        <p>
          <Trans>
            You need the passphrase or the recovery code that the journal had when the backup was made. You
            see what is in a backup before anything is changed.
          </Trans>
        </p>
        {over && (
          <p>
            <Trans>
              The journal on this computer is not overwritten: it is moved aside, and you are told where it
              is.
            </Trans>
          </p>
        )}
      </div>
      {found !== null && found.length > 0 && (
        <ul
          aria-label={t`Backups`}
          className="flex max-h-72 flex-col overflow-y-auto rounded-card border border-line"
        >
          {found.map((backup) => (
            <FoundLine key={backup.id} backup={backup} onChoose={() => onChoose(backup)} />
          ))}
        </ul>
      )}
      {found?.length === 0 && failure === null && (
        <p className="text-ink-soft">
          <Trans>There is no backup beside the journal on this computer.</Trans>
        </p>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      <Slow going={looking}>
        <Trans>Looking for backups.</Trans>
      </Slow>
    </Step>
  )
}

function FoundLine({ backup, onChoose }: { readonly backup: FoundBackup; readonly onChoose: () => void }) {
  const { i18n } = useLingui()
  return (
    <li className="border-line not-first:border-t">
      <button
        type="button"
        onClick={onChoose}
        className="flex min-h-11 w-full items-center justify-between gap-4 px-4 py-2 text-left hover:bg-raised"
      >
        <span>{fullMoment(backup.madeAt)}</span>
        <span className="figures text-13 text-ink-soft">{i18n._(sizeWords(backup.size))}</span>
      </button>
    </li>
  )
}
