import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** For somebody who scares, hurts or controls another. */
export function OwnBehaviour({ children }: { readonly children?: ReactNode }) {
  return (
    <div className="reading">
      <h2 className="text-25">
        <Trans>It takes something to open this page</Trans>
      </h2>
      <p>
        <Trans>
          Scaring, hurting or controlling someone is not a trust problem between two people. It is something
          one person does, and can stop doing. Trust exercises will not change it, and they can be misused.
        </Trans>
      </p>
      {children}
      <p>
        <Trans>
          There is help made for exactly this, without judgement and without your name. If someone is in
          danger now, leave the room and call the emergency number.
        </Trans>
      </p>
      <p>
        <Trans>If you did it because you were afraid yourself, the safety page is for you too.</Trans>
      </p>
    </div>
  )
}
