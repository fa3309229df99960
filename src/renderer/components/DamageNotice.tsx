import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { isDamaged, putDamageAway, useHealth, watchHealth } from '../state/health.ts'
import { goTo, usePlace } from '../state/place.ts'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

/**
 * Says wherever the person is that a check has found damage: it may be found in the background, weeks before they would
 * look for it. Put away, it is said on Today alone; on the page that says more, and on Safety, it is left out.
 */
export function DamageNotice() {
  const damaged = useHealth(isDamaged)
  const putAway = useHealth((health) => health.putAway)
  const [place] = usePlace()
  useEffect(watchHealth, [])
  // On Safety nothing may stand before the way to help.
  if (!damaged || place === '/safety' || place.startsWith('/security')) return null
  if (putAway && place !== '/today') return null
  return (
    <div className="p-4">
      <Notice kind="loss" title={<Trans>A part of the journal file is damaged.</Trans>}>
        <p>
          <Trans>What is on the other parts can be read, and nothing was overwritten.</Trans>
        </p>
        <div className="-ml-4 flex flex-wrap gap-1">
          <Button kind="quiet" onClick={() => goTo('/security/health')}>
            <Trans>See what you can do</Trans>
          </Button>
          {!putAway && (
            <Button
              kind="quiet"
              onClick={() => {
                // The button goes: whoever uses the keyboard goes on from the page.
                document.getElementById('place')?.focus({ preventScroll: true })
                putDamageAway()
              }}
            >
              <Trans>Later</Trans>
            </Button>
          )}
        </div>
      </Notice>
    </div>
  )
}
