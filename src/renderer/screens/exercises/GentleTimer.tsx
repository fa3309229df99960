import { Plural, Trans } from '@lingui/react/macro'
import { Timer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../components/Button.tsx'

/** A timer one may start. It ends nothing: when it is over it says so, once and quietly. */
export function GentleTimer({ minutes }: { readonly minutes: number }) {
  const [endsAt, setEndsAt] = useState<number | null>(null)
  const [left, setLeft] = useState(minutes)
  useEffect(() => {
    if (endsAt === null) return
    const tick = () => setLeft(Math.max(0, Math.ceil((endsAt - Date.now()) / 60_000)))
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [endsAt])
  return (
    <div className="flex min-h-9 items-center gap-3 text-15 text-ink-soft">
      {endsAt === null ? (
        <Button kind="quiet" icon={Timer} onClick={() => setEndsAt(Date.now() + minutes * 60_000)}>
          <Plural
            value={minutes}
            one="Start a gentle timer, # minute"
            other="Start a gentle timer, # minutes"
          />
        </Button>
      ) : left > 0 ? (
        <>
          <Timer aria-hidden size={17} />
          <Plural value={left} one="About # minute left" other="About # minutes left" />
          <Button kind="quiet" onClick={() => setEndsAt(null)}>
            <Trans>Stop the timer</Trans>
          </Button>
        </>
      ) : null}
      <p role="status">
        {endsAt !== null && left === 0 && (
          <Trans>The time is over. Stop here, or take as long as you like.</Trans>
        )}
      </p>
    </div>
  )
}
