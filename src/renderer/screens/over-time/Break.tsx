import { Trans } from '@lingui/react/macro'
import type { Plot } from './plot.ts'

interface BreakProps {
  readonly plot: Plot
  /** The place of the week; negative for none. */
  readonly week: number
}

/** Where a question begins to be asked in other words: an upright line before its first answer. */
export function Break({ plot, week }: BreakProps) {
  if (week < 0) return null
  const x = plot.x(week) - plot.week / 2
  return (
    <line x1={x} x2={x} y1={plot.y(10)} y2={plot.y(0)} className="stroke-line-strong" strokeWidth="1.5" />
  )
}

export function BreakWords() {
  return (
    <span className="font-interface text-13 text-ink-soft">
      <Trans>
        Asked in more than one way: each is a line of its own. The upright line is where a new one begins.
      </Trans>
    </span>
  )
}
