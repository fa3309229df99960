import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { journal } from '../../journal.ts'
import { vaultIs } from '../../state/vault.ts'

/** Opening with the keychain of the system, where somebody has switched that on. When it fails the passphrase is still asked for. */
export function KeychainButton() {
  const [offered, setOffered] = useState(false)
  const [opening, setOpening] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    journal.vault.keychainOffered().then(setOffered, setFailure)
  }, [])

  async function open() {
    setOpening(true)
    setFailure(null)
    try {
      vaultIs(await journal.vault.unlockWithKeychain())
    } catch (thrown) {
      setFailure(thrown)
    } finally {
      setOpening(false)
    }
  }

  if (!offered && failure === null) return null
  return (
    <div className="mt-6 flex max-w-form flex-col items-start gap-4">
      <Button busy={opening} onClick={() => void open()}>
        <Trans>Open with this computer’s keychain</Trans>
      </Button>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  )
}
