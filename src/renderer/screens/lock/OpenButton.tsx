import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Slow } from '../../components/Slow.tsx'
import { failureText } from '../../failure-text.ts'

interface OpenButtonProps {
  readonly opening: boolean
  readonly seconds: number
  readonly failure: unknown
  readonly safe?: ReactNode
}

/** The way in, and under it what came of the last attempt. */
export function OpenButton({ opening, seconds, failure, safe }: OpenButtonProps) {
  return (
    <>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" kind="primary" busy={opening || seconds > 0}>
          <Trans>Open</Trans>
        </Button>
        {seconds > 0 ? (
          // Only seen: a screen reader is told the length of the wait once, by the notice.
          <span aria-hidden="true" className="figures text-ink-soft">
            <Plural value={seconds} one="in # second" other="in # seconds" />
          </span>
        ) : (
          <Slow going={opening}>
            <Trans>Opening. This is slow on purpose: guessing is slow too.</Trans>
          </Slow>
        )}
      </div>
      {failure !== null &&
        (seconds > 0 ? <WaitNotice failure={failure} /> : <FailureNotice failure={failure} safe={safe} />)}
    </>
  )
}

/** The seconds are seen running beside the button; here they are only read out, once. */
function WaitNotice({ failure }: { readonly failure: unknown }) {
  const { i18n } = useLingui()
  const text = failureText(failure)
  return (
    <Notice kind="failure" title={i18n._(text.what)}>
      <p>{i18n._(text.safe)}</p>
      <p className="sr-only">{i18n._(text.next)}</p>
    </Notice>
  )
}
