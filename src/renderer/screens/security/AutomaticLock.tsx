import { Trans } from '@lingui/react/macro'
import { longestLockWait, shortestLockWait } from '#shared/limits.ts'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { MinutesField } from '../../components/MinutesField.tsx'
import { changePreferences, usePreferences } from '../../state/preferences.ts'
import { system } from '../../state/system.ts'
import { useKeep } from '../settings/use-keep.ts'

/** When the journal locks without being asked to. */
export function AutomaticLock() {
  const { lockAfterMinutes } = usePreferences()
  const { failure, keep } = useKeep()
  return (
    <div className="flex flex-col gap-4">
      <MinutesField
        label={<Trans>Lock when this computer has not been used for</Trans>}
        value={lockAfterMinutes}
        min={shortestLockWait}
        max={longestLockWait}
        onChange={(minutes) => keep(() => changePreferences({ lockAfterMinutes: minutes }))}
      />
      {failure !== null && <FailureNotice failure={failure} />}
      <p className="max-w-[60ch]">
        <WhatElseLocks />{' '}
        <Trans>What you are writing is saved first. Your passphrase opens the journal again.</Trans>
      </p>
      {system === 'linux' && (
        <p className="max-w-[60ch] text-ink-soft">
          <Trans>
            On Linux the lock of the screen is noticed on some desktops only, and the change to another
            account on none. There, lock the journal yourself before you leave the computer, or choose a short
            time.
          </Trans>
        </p>
      )}
    </div>
  )
}

function WhatElseLocks() {
  if (system === 'linux') {
    return (
      <Trans>
        It also locks when the computer goes to sleep or is switched off, and when you close the window.
      </Trans>
    )
  }
  return (
    <Trans>
      It also locks with the screen, when another account is used, when the computer goes to sleep or is
      switched off, and when you close the window.
    </Trans>
  )
}
