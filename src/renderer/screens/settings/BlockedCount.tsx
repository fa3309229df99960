import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { readBlocked, useBlocked } from '../../state/blocked.ts'

/** How often the app was kept from reaching out since it was started, as it is now. */
export function BlockedCount() {
  const blocked = useBlocked((state) => state.blocked)
  useEffect(() => void readBlocked(), [])
  if (blocked === null) return null
  const { requests, pages, permissions } = blocked
  const all = requests + pages + permissions
  return (
    <div className="flex max-w-[60ch] flex-col gap-1">
      <p className="figures">
        <Trans>Blocked since the app was started: {all}</Trans>
      </p>
      <p className="text-13 text-ink-soft">
        {all === 0 ? (
          <Trans>Nothing has tried to reach out. If something does, it is refused and counted here.</Trans>
        ) : (
          <Trans>
            Requests: {requests}. Pages and windows: {pages}. Permissions: {permissions}. Everything was
            refused, and nothing was sent.
          </Trans>
        )}
      </p>
    </div>
  )
}
