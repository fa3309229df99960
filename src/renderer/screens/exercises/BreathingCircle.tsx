import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import './breathing-circle.css'

/** Milliseconds in, and the longer way out. The style sheet has the same. */
const breathIn = 4000
const breathOut = 6000

/** A circle that grows while one breathes in and shrinks, more slowly, while one breathes out. */
export function BreathingCircle() {
  const [out, setOut] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOut(!out), out ? breathOut : breathIn)
    return () => clearTimeout(timer)
  }, [out])
  return (
    <div aria-hidden className="flex flex-col items-center gap-4 self-center py-4">
      <div className="flex size-56 items-center justify-center short:size-40">
        <div className={`breathing-circle ${out ? 'breathing-out' : 'breathing-in'}`} />
      </div>
      <p className="text-17 text-ink-soft">{out ? <Trans>Out …</Trans> : <Trans>In …</Trans>}</p>
    </div>
  )
}
