import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** For somebody who may be afraid of, or controlled by, another. `children`: the ways on, after the first words. */
export function BeingSafe({ children }: { readonly children?: ReactNode }) {
  return (
    <div className="reading">
      <h2 className="text-25">
        <Trans>You deserve to be safe</Trans>
      </h2>
      <p>
        <Trans>
          This may be about more than broken trust. It may be about fear or control. That is not your fault.
          It is not yours to fix with exercises.
        </Trans>
      </p>
      {children}
      <p>
        <Trans>Opening this page is not noted anywhere.</Trans>
      </p>
      <p>
        <Trans>
          Doing trust exercises together can make things worse when one person scares or controls the other.
        </Trans>
      </p>
      <ul className="flex list-disc flex-col gap-3 pl-5 marker:text-accent">
        <li>
          <Trans>
            <strong>In danger now?</strong> Call the emergency number where you are: 112 in the EU and many
            other countries, 999 in the UK, 911 in the US and Canada, 000 in Australia, 111 in New Zealand.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Talk to a domestic abuse helpline.</strong> You do not need to be sure. You do not have to
            leave. You do not have to give your name.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Is this computer watched?</strong> Use one that the other person cannot reach: at a
            friend’s, at work, in a library. Changing passwords or removing a tracker can be noticed. A
            helpline can help you plan that first.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Tell one person.</strong> One is a start.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>About this app:</strong> what you write is locked with your passphrase. That does not help
            if someone watches your screen, has put software on this computer, or makes you tell them the
            passphrase. Anyone can see that the app is installed.
          </Trans>
        </li>
      </ul>
    </div>
  )
}
