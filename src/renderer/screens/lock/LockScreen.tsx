import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { LockReason } from '#shared/vault-state.ts'
import { Button } from '../../components/Button.tsx'
import { Threshold } from '../../components/Threshold.tsx'
import { CodeForm } from './CodeForm.tsx'
import { PassphraseForm } from './PassphraseForm.tsx'

/** Why the journal is locked, where it is worth a line. */
const reasonWords: Record<LockReason, MessageDescriptor | null> = {
  start: null,
  asked: msg`Locked. Everything you wrote is saved.`,
  'window-closed': msg`Locked when the window was closed. Everything you wrote is saved.`,
  'window-ended': msg`The window stopped unexpectedly, so the journal was locked. Everything shown as saved is kept.`,
  'journal-process-ended': msg`The part of Goldseam that holds your journal stopped unexpectedly, so it was locked. Everything shown as saved is kept.`,
}

/** Asks for the passphrase, or for the recovery code. */
export function LockScreen({ because }: { readonly because: LockReason }) {
  const { i18n } = useLingui()
  const [way, setWay] = useState<'passphrase' | 'recovery-code'>('passphrase')
  const reason = reasonWords[because]
  return (
    <Threshold>
      <h1 className="text-32">
        <Trans>Open your journal</Trans>
      </h1>
      {reason && <p className="mt-2 max-w-[60ch] text-ink-soft">{i18n._(reason)}</p>}
      <div className="mt-8 max-w-form">{way === 'passphrase' ? <PassphraseForm /> : <CodeForm />}</div>
      <div className="mt-10 -ml-4">
        <Button kind="quiet" onClick={() => setWay(way === 'passphrase' ? 'recovery-code' : 'passphrase')}>
          {way === 'passphrase' ? (
            <Trans>Use the recovery code instead</Trans>
          ) : (
            <Trans>Use the passphrase instead</Trans>
          )}
        </Button>
      </div>
    </Threshold>
  )
}
