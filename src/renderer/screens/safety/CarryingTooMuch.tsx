import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** For somebody in a crisis. */
export function CarryingTooMuch({ children }: { readonly children?: ReactNode }) {
  return (
    <div className="reading">
      <h2 className="text-25">
        <Trans>Please talk to someone now</Trans>
      </h2>
      <p>
        <Trans>
          You are carrying too much to carry alone. Thoughts like these can pass, and people can help you get
          through tonight.
        </Trans>
      </p>
      {children}
      <p>
        <Trans>
          Call the emergency number or a crisis line. Go to someone nearby. Put distance between you and
          anything you could use to hurt yourself or someone else.
        </Trans>
      </p>
    </div>
  )
}
