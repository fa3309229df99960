import { Trans } from '@lingui/react/macro'
import { BlockedCount } from './BlockedCount.tsx'

/** The privacy page: what is refused by design, and what no app can promise. */
export function MayNever() {
  return (
    <>
      <ul className="flex max-w-[60ch] list-disc flex-col gap-2.5 pl-5 marker:text-accent">
        <li>
          <Trans>
            Send anything anywhere. It makes no connection, asks for no updates, fetches no dictionary and
            reports no errors.
          </Trans>
        </li>
        <li>
          <Trans>
            Keep a word of yours unlocked. Entries, titles and the search index are encrypted on the disk.
          </Trans>
        </li>
        <li>
          <Trans>
            Open the journal without your passphrase or recovery code. There is no other way in, for anyone.
          </Trans>
        </li>
        <li>
          <Trans>
            Put your words into the window’s title, a notification, a file name or an error report.
          </Trans>
        </li>
        <li>
          <Trans>Use the camera, the microphone or your location, or start by itself.</Trans>
        </li>
        <li>
          <Trans>
            Show anyone what you wrote, how often or when. You share what you choose, and nothing else.
          </Trans>
        </li>
        <li>
          <Trans>Give you points, keep a streak, or push you towards a decision.</Trans>
        </li>
      </ul>
      <BlockedCount />
      <p className="max-w-[60ch] text-ink-soft">
        <Trans>
          What no app can promise: a passphrase stops someone who opens your files. It cannot stop someone who
          watches you type, has put spyware on this computer, or makes you open it.
        </Trans>
      </p>
    </>
  )
}
