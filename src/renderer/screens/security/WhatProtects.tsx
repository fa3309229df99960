import { Trans } from '@lingui/react/macro'

/** What stands between the journal and whom, and what no app can hold off. */
export function WhatProtects() {
  return (
    <div className="flex max-w-[60ch] flex-col gap-4">
      <p>
        <Trans>
          Everything you write is encrypted on the disk, pictures and the search index too. Whoever has the
          files, or the whole computer while the journal is locked, can read nothing without your passphrase
          or your recovery code.
        </Trans>
      </p>
      <p>
        <Trans>
          A passphrase stops someone who opens your files. It cannot stop someone who watches you type, has
          put spyware on this computer, or makes you open it. If that may be happening, use a device they have
          never touched, or do not write it down here.
        </Trans>
      </p>
    </div>
  )
}
