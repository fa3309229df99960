import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ReceiverKind } from '#shared/receiver.ts'
import { Button } from '../../../components/Button.tsx'
import { goTo } from '../../../state/place.ts'

/** What to think of before handing something to this kind of reader. It says "ask": the rules differ from place to place. */
export function BeforeYouShare({ kind }: { readonly kind: ReceiverKind }) {
  return (
    <section
      aria-labelledby="before-you-share"
      className="flex flex-col gap-3 rounded-card border border-line bg-surface p-6 short:p-5"
    >
      <h2 id="before-you-share" className="text-20">
        <Trans>Before you share</Trans>
      </h2>
      <ul className="flex list-disc flex-col gap-2 pl-5">{warnings[kind]}</ul>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4">
        <p className="min-w-0 flex-1 basis-72">
          <Trans>If someone could punish you for this document, don’t make it on this computer.</Trans>
        </p>
        <Button onClick={() => goTo('/safety')}>
          <Trans>Safety page</Trans>
        </Button>
      </div>
    </section>
  )
}

const records = (
  <li>
    <Trans>
      What you hand over may be kept with their notes. In some places a court can ask for notes. Ask how they
      handle this.
    </Trans>
  </li>
)

const ways = (
  <li>
    <Trans>
      E-mail can be read by others. Paper can be taken home again. You can also just show the screen.
    </Trans>
  </li>
)

const warnings: Record<ReceiverKind, ReactNode> = {
  therapist: (
    <>
      {records}
      {ways}
    </>
  ),
  'couples-therapist': (
    <>
      <li>
        <Trans>
          A couples therapist may not keep things from your partner. Some have a “no secrets” rule. Ask first.
        </Trans>
      </li>
      {records}
      {ways}
    </>
  ),
  someone: (
    <>
      <li>
        <Trans>
          Most people are not bound to secrecy. What you hand over can be passed on, and in some places a
          court can ask for it.
        </Trans>
      </li>
      {ways}
    </>
  ),
  self: (
    <>
      <li>
        <Trans>
          Outside the journal, your passphrase protects nothing. Whoever finds the file or the pages can read
          them, unless the file has a password of its own.
        </Trans>
      </li>
      <li>
        <Trans>The computer and the printer may keep a copy for a while.</Trans>
      </li>
    </>
  ),
}
