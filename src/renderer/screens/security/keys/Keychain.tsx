import { Trans } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { journal } from '../../../journal.ts'
import { CurrentSecret } from './CurrentSecret.tsx'
import { useCurrentSecret } from './use-current-secret.ts'
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
  const { asked, busy, withSecret } = useCurrentSecret()

  function submit(event: FormEvent) {
    event.preventDefault()
    void withSecret(async (current) => {
      await journal.keys.setKeychain({ current, on })
      await readVaultKeys()
      onDone()
    })
  }

  return (
    <form onSubmit={submit} className="flex w-full max-w-form flex-col gap-4">
      <CurrentSecret {...asked} autoFocus />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" kind="primary" busy={busy}>
          {on ? <Trans>Switch it on</Trans> : <Trans>Switch it off</Trans>}
        </Button>
        <Button disabled={busy} onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}
