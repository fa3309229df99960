import type { ReactNode } from 'react'
import { mediumDay } from '../../date-words.ts'

interface AxisProps {
  readonly low: string | null
  readonly high: string | null
  readonly weeks: readonly string[]
  readonly children: ReactNode
}

/** What the ends of a chart mean: highest above it, lowest and the first and last week below. */
export function Axis({ low, high, weeks, children }: AxisProps) {
  return (
    <div className="figures flex flex-col gap-1 text-13 text-ink-soft">
      {high !== null && <span>10 · {high}</span>}
      {children}
      {low !== null && <span>0 · {low}</span>}
      <span className="flex justify-between gap-4">
        <span>{mediumDay(weeks[0] ?? '0001-01-01')}</span>
        <span>{mediumDay(weeks.at(-1) ?? '0001-01-01')}</span>
      </span>
    </div>
  )
}
