import { Trans } from '@lingui/react/macro'
import { Button } from '../../components/Button.tsx'
import { goTo } from '../../state/place.ts'

/** A few questions to ask oneself. Nothing is ticked, kept or counted: the answers are nobody's but the person's. */
export function WhoElseKnows() {
  return (
    <div className="flex max-w-[60ch] flex-col gap-4">
      <p>
        <Trans>Go through these in your head. Nothing is asked, stored or counted here.</Trans>
      </p>
      <ul className="flex list-disc flex-col gap-2 pl-5 marker:text-accent">
        <li>
          <Trans>
            Have you ever told anyone your passphrase, or typed it while someone could see your hands?
          </Trans>
        </li>
        <li>
          <Trans>Do you use it, or something close to it, anywhere else?</Trans>
        </li>
        <li>
          <Trans>
            Would someone who knows you well guess it: a name, a date, a line from a song that is yours?
          </Trans>
        </li>
        <li>
          <Trans>Is it, or the recovery code, written down where someone else could find it?</Trans>
        </li>
        <li>
          <Trans>
            Has someone had this computer for a while, set it up for you, or insisted on using it?
          </Trans>
        </li>
      </ul>
      <p>
        <Trans>
          If one of them gives you pause, choose a new passphrase and new keys. A new passphrase alone does
          not shut out someone who has kept a copy of the files; new keys do, for everything written from then
          on. Copies they already have stay readable to them.
        </Trans>
      </p>
      <div>
        <Button onClick={() => goTo('/security/new-keys', { backTo: '/security/who-else' })}>
          <Trans>Choose a new passphrase and new keys</Trans>
        </Button>
      </div>
      <p className="text-ink-soft">
        <Trans>
          If changing it could put you in danger, or someone watches what you type, do it from another
          computer, or wait. The Safety page says more.
        </Trans>
      </p>
    </div>
  )
}
