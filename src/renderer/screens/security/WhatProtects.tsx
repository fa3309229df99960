import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** What stands between the journal and whom, and what no app can hold off. */
export function WhatProtects() {
  return (
    <div className="flex max-w-[60ch] flex-col gap-6">
      <p>
        <Trans>
          Everything you write is encrypted on the disk: entries, titles, pictures, the search index. It opens
          with your passphrase or your recovery code. We have neither, and nobody can make you a new one.
        </Trans>
      </p>
      <dl className="flex flex-col gap-4">
        <Against who={<Trans>Someone who uses this computer</Trans>}>
          <Trans>
            While the journal is locked they can see that Goldseam is here, when it was last used and how much
            there is, and not a word of what is in it. Lock it when you get up.
          </Trans>
        </Against>
        <Against who={<Trans>Someone who has the disk, or a copy of the files</Trans>}>
          <Trans>
            All they can do is guess the passphrase, and each guess is made slow on purpose. Several words
            nobody would connect with you hold out. A name or a date does not.
          </Trans>
        </Against>
        <Against who={<Trans>Someone on the network</Trans>}>
          <Trans>There is nothing to see. Goldseam makes no connection.</Trans>
        </Against>
        <Against who={<Trans>A text or a picture made to do harm</Trans>}>
          <Trans>
            It is shown and never run. The window it is shown in can start no program and reach no address.
          </Trans>
        </Against>
      </dl>
      <div className="flex flex-col gap-3">
        <h3 className="font-interface text-15 font-medium">
          <Trans>What nothing here can stop</Trans>
        </h3>
        <ul className="flex list-disc flex-col gap-2 pl-5 marker:text-accent">
          <li>
            <Trans>
              Someone who watches you type, has put spyware on this computer, or makes you open the journal.
              If that may be happening, use a device they have never touched, or do not write it down here.
            </Trans>
          </li>
          <li>
            <Trans>
              Someone who sits down while the journal is open, or finds the recovery code on paper.
            </Trans>
          </li>
          <li>
            <Trans>
              Someone who deletes the files, or puts older ones in their place. They cannot read them, and
              what you wrote since is gone all the same, unless there is a backup elsewhere.
            </Trans>
          </li>
          <li>
            <Trans>What happens to a file once you have shared it.</Trans>
          </li>
        </ul>
      </div>
    </div>
  )
}

function Against({ who, children }: { readonly who: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="font-medium">{who}</dt>
      <dd className="text-ink-soft">{children}</dd>
    </div>
  )
}
