import { Plural, Trans } from '@lingui/react/macro'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Slow } from '../../components/Slow.tsx'

interface OpenButtonProps {
  readonly opening: boolean
  readonly seconds: number
  readonly failure: unknown
}

/** The way in, and under it what came of the last attempt. */
export function OpenButton({ opening, seconds, failure }: OpenButtonProps) {
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
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  )
}
