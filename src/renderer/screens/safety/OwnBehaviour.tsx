import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'

interface OwnBehaviourProps {
  /** An answer led here: the person did not open it. */
  readonly ticked?: boolean
  readonly children?: ReactNode
}

/** For somebody who scares, hurts or controls another. */
export function OwnBehaviour({ ticked = false, children }: OwnBehaviourProps) {
  return (
    <div className="reading">
      <h2 className="text-25">
        {ticked ? (
          <Trans>It took something to tick that</Trans>
        ) : (
          <Trans>It takes something to open this page</Trans>
        )}
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
