import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { mediumDay } from '../../../date-words.ts'
import { goTo } from '../../../state/place.ts'
import { localDay } from './code-drill.ts'
import { EarlierBackups } from './EarlierBackups.tsx'
import { readVaultKeys, useVaultKeys } from './vault-keys.ts'

/** Since when the passphrase is what it is, and the two ways to change it. */
export function PassphraseAndKeys() {
  const { keys, failure } = useVaultKeys()
  useEffect(() => void readVaultKeys(), [])
  if (keys === null) return failure === null ? null : <FailureNotice failure={failure} />
  const since = mediumDay(localDay(keys.passphraseSince))
  return (
    <div className="flex flex-col gap-4">
      {keys.unfinished !== null && (
        <Notice title={<Trans>The last change of all keys was cut off and taken back.</Trans>}>
          <Trans>Nothing is lost, and the keys are the ones from before. Start it again when you can.</Trans>
        </Notice>
      )}
      <p className="max-w-[60ch]">
        <Trans>Your passphrase has been the same since {since}.</Trans>
      </p>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => goTo('/security/passphrase', { backTo: '/security/ways-in' })}>
          <Trans>Change the passphrase</Trans>
        </Button>
        <Button onClick={() => goTo('/security/new-keys', { backTo: '/security/ways-in' })}>
          <Trans>Someone may know it</Trans>
        </Button>
      </div>
      <EarlierBackups />
    </div>
  )
}
