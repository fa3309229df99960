import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { LockReason, VaultState } from '#shared/vault-state.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Salvaged } from '../../components/Salvaged.tsx'
import { Threshold } from '../../components/Threshold.tsx'
import { RestoreScreen } from '../restore/RestoreScreen.tsx'
import { BackupAge } from './BackupAge.tsx'
import { CodeForm } from './CodeForm.tsx'
import { useFoundDamage } from './found-damage.ts'
import { KeychainButton } from './KeychainButton.tsx'
import { PassphraseForm } from './PassphraseForm.tsx'
import { WaysOutOfDamage } from './WaysOutOfDamage.tsx'

/** Why the journal is locked, where it is worth a line. */
const reasonWords: Record<LockReason, MessageDescriptor | null> = {
  start: null,
  asked: msg`Locked.`,
  idle: msg`Locked because this computer was not used for a while.`,
  'screen-locked': msg`Locked together with the screen.`,
  suspended: msg`Locked when the computer went to sleep.`,
  'user-switched': msg`Locked when another account was used.`,
  shutdown: msg`Locked because the computer was being switched off.`,
  'window-closed': msg`Locked when the window was closed.`,
  'window-ended': msg`The window stopped unexpectedly, so the journal was locked.`,
  'keys-changed': msg`All keys of your journal have been changed. Open it with your new passphrase.`,
  'journal-process-ended': msg`The part of Goldseam that holds your journal stopped unexpectedly, so it was locked.`,
}

/** What may have been typed and not saved when these happened, nobody can tell. */
const unexpected: readonly LockReason[] = ['window-ended', 'journal-process-ended']

/** Whether the last words are safe. */
function wordsAre({ because, unsaved }: Locked): MessageDescriptor {
  if (unsaved) {
    return msg`The last words you typed may not have been saved in time. Everything shown as saved is kept.`
  }
  if (unexpected.includes(because)) return msg`Everything shown as saved is kept.`
  return msg`Everything you wrote is saved.`
}

type Locked = Extract<VaultState, { kind: 'locked' }>

/** Asks for the passphrase, or for the recovery code. */
export function LockScreen({ locked }: { readonly locked: Locked }) {
  const { i18n } = useLingui()
  const [way, setWay] = useState<'passphrase' | 'recovery-code'>('passphrase')
  const [restoring, setRestoring] = useState(false)
  const { found, salvaged } = useFoundDamage()
  const reason = reasonWords[locked.because]
  if (restoring) return <RestoreScreen over onBack={() => setRestoring(false)} />
  return (
    <Threshold>
      <h1 className="text-32">
        <Trans>Open your journal</Trans>
      </h1>
      {/* Where something is damaged this would be a promise that may not hold. */}
      {reason && !found && !salvaged && (
        <p className="mt-2 max-w-[60ch] text-ink-soft">
          {i18n._(reason)} {i18n._(wordsAre(locked))}
        </p>
      )}
      <div role="status" className="max-w-[60ch]">
        {salvaged && (
          <div className="mt-6">
            <Notice title={<Trans>A new journal was made of what could be read. You can open it now.</Trans>}>
              <Salvaged report={salvaged}>
                <p>
                  <Trans>The damaged file is kept as “journal.db.damaged”.</Trans>
                </p>
              </Salvaged>
            </Notice>
          </div>
        )}
      </div>
      {/* After salvaging, the form begins anew: what it said of the damaged journal holds no more. */}
      <div key={salvaged ? 'salvaged' : 'first'} className="mt-8 max-w-form">
        {way === 'passphrase' ? <PassphraseForm /> : <CodeForm />}
      </div>
      <WaysOutOfDamage way={way} restore={() => setRestoring(true)} />
      <KeychainButton />
      <div className="mt-10 -ml-4 flex flex-wrap gap-2">
        <Button kind="quiet" onClick={() => setWay(way === 'passphrase' ? 'recovery-code' : 'passphrase')}>
          {way === 'passphrase' ? (
            <Trans>Use the recovery code instead</Trans>
          ) : (
            <Trans>Use the passphrase instead</Trans>
          )}
        </Button>
        <Button kind="quiet" onClick={() => setRestoring(true)}>
          <Trans>Restore a backup</Trans>
        </Button>
      </div>
      <div className="mt-4">
        <BackupAge />
      </div>
    </Threshold>
  )
}
