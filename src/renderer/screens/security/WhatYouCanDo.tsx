import { Trans } from '@lingui/react/macro'
import { system } from '../../state/system.ts'

/** What only the person can do, outside the app: their disk, their account, and copies of the files elsewhere. */
export function WhatYouCanDo() {
  return (
    <ul className="flex max-w-[60ch] list-disc flex-col gap-4 pl-5 marker:text-accent">
      <li>
        <Trans>
          Encrypt the whole disk. While the journal is open, the system may write parts of its memory to the
          disk, when memory runs short or the computer sleeps. On an encrypted disk nobody can read that once
          the computer is off.
        </Trans>{' '}
        <DiskEncryption />
      </li>
      <li>
        <Trans>
          Have an account of your own on this computer, with a password only you know. Whoever uses the same
          account can put programs into it that watch you.
        </Trans>
      </li>
      <li>
        <Trans>
          Mind folders that are copied elsewhere, by a cloud service or a backup program. The copies are
          encrypted as well, but they stay: they open with the passphrase of their day, and hold what you have
          deleted since. Copied while the journal is open, they may be of no use. The backups Goldseam makes
          itself are whole.
        </Trans>
      </li>
      <li>
        <Trans>
          If someone came to know your passphrase, new keys protect only what is here. Delete old copies and
          backups too, wherever they are.
        </Trans>
      </li>
    </ul>
  )
}

function DiskEncryption() {
  if (system === 'mac') {
    return <Trans>macOS calls it FileVault, under Privacy and Security in the System Settings.</Trans>
  }
  if (system === 'linux') {
    return <Trans>Linux calls it LUKS; most systems offer it when they are installed.</Trans>
  }
  return (
    <Trans>
      Windows calls it BitLocker or device encryption, under Privacy and Security in its settings.
    </Trans>
  )
}
