import { Trans } from '@lingui/react/macro'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import type { FoundBackup, RestorePreview } from '#shared/backup.ts'
import type { UnlockSecret } from '#shared/vault-state.ts'
import { Button } from '../../components/Button.tsx'
import { fullMoment } from '../../date-words.ts'
import { journal } from '../../journal.ts'
import { CodeForm } from '../lock/CodeForm.tsx'
import { PassphraseForm } from '../lock/PassphraseForm.tsx'

interface OpenBackupProps {
  readonly backup: FoundBackup
  readonly onOpened: (preview: RestorePreview) => void
  readonly onBack: () => void
}

/** Asks for the secret that the backup was made with. */
export function OpenBackup({ backup, onOpened, onBack }: OpenBackupProps) {
  const [way, setWay] = useState<'passphrase' | 'recovery-code'>('passphrase')
  const made = fullMoment(backup.madeAt)
  const attempt = async (secret: UnlockSecret) => {
    onOpened(await journal.backup.preview({ id: backup.id, secret }))
  }
  const safe = (
    <Trans>
      Nothing was changed. A backup opens with the passphrase and the code that the journal had then.
    </Trans>
  )
  return (
    <>
      <h1 className="text-32">
        <Trans>Open the backup</Trans>
      </h1>
      <p className="mt-2 max-w-[60ch] text-ink-soft">
        <Trans>Made {made}. It opens with what opened the journal then.</Trans>
      </p>
      <div className="mt-8 max-w-form">
        {way === 'passphrase' ? (
          <PassphraseForm attempt={attempt} safe={safe} />
        ) : (
          <CodeForm attempt={attempt} safe={safe} />
        )}
      </div>
      <div className="mt-8 -ml-4 flex flex-wrap gap-2">
        <Button kind="quiet" icon={ArrowLeft} onClick={onBack}>
          <Trans>Back</Trans>
        </Button>
        <Button kind="quiet" onClick={() => setWay(way === 'passphrase' ? 'recovery-code' : 'passphrase')}>
          {way === 'passphrase' ? (
            <Trans>Use the recovery code instead</Trans>
          ) : (
            <Trans>Use the passphrase instead</Trans>
          )}
        </Button>
      </div>
    </>
  )
}
