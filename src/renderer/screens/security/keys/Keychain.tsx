import { Trans } from '@lingui/react/macro'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { journal } from '../../../journal.ts'
import { CurrentSecret, type CurrentSecretHandle } from './CurrentSecret.tsx'
import { readVaultKeys, useVaultKeys } from './vault-keys.ts'

/** Opening with the keychain of the system: off unless somebody knows what it gives away. */
export function Keychain() {
  const keys = useVaultKeys((known) => known.keys)
  const [asking, setAsking] = useState(false)
  if (keys === null) return null
  const { keychain: on, keychainHere: here } = keys
  return (
    <div className="flex flex-col items-start gap-4">
      <p className="max-w-[60ch]">
        {on ? (
          <Trans>It is on: anyone who can use this computer account can open the journal.</Trans>
        ) : (
          <Trans>
            It is off. If you switch it on, anyone who can use this computer account can then open the journal
            without the passphrase.
          </Trans>
        )}
      </p>
      {!on && here !== 'available' ? (
        <p className="max-w-[60ch] text-ink-soft">
          {here === 'not-safe' ? (
            <Trans>
              It cannot be switched on here: this system keeps such secrets under a password everybody knows.
            </Trans>
          ) : (
            <Trans>It cannot be switched on here: this system has no keychain Goldseam could use.</Trans>
          )}
        </p>
      ) : asking ? (
        <Ask on={!on} onDone={() => setAsking(false)} />
      ) : (
        <Button onClick={() => setAsking(true)}>
          {on ? <Trans>Switch it off</Trans> : <Trans>Switch it on</Trans>}
        </Button>
      )}
    </div>
  )
}

function Ask({ on, onDone }: { readonly on: boolean; readonly onDone: () => void }) {
  const current = useRef<CurrentSecretHandle>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const secret = current.current?.take() ?? null
    if (secret === null || busy) return
    setBusy(true)
    setFailure(null)
    try {
      await journal.keys.setKeychain({ current: secret, on })
      await readVaultKeys()
      onDone()
    } catch (thrown) {
      setFailure(thrown)
      current.current?.again()
    } finally {
      setBusy(false)
      if (secret.kind === 'passphrase') secret.passphrase.fill(0)
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="flex w-full max-w-form flex-col gap-4">
      <CurrentSecret ref={current} autoFocus />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" kind="primary" busy={busy}>
          {on ? <Trans>Switch it on</Trans> : <Trans>Switch it off</Trans>}
        </Button>
        <Button disabled={busy} onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </form>
  )
}
