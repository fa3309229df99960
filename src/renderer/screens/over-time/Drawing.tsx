import type { ReactNode } from 'react'
import type { PinnedEvent } from '#shared/measure.ts'
import { mondayOf } from '#shared/week.ts'
import { type Plot, plotOf } from './plot.ts'
import { useWidth } from './use-width.ts'

interface DrawingProps {
  /** What can be seen, in words. */
  readonly label: string
  readonly weeks: readonly string[]
  readonly pinned: readonly PinnedEvent[]
  readonly height?: number
  /** The highest value of the axis. */
  readonly top?: number
  readonly children: (plot: Plot) => ReactNode
}

/** The paper under a chart: the lines of lowest and highest value, and the pinned events. */
export function Drawing({ label, weeks, pinned, height = 132, top = 10, children }: DrawingProps) {
  const [around, width] = useWidth<HTMLDivElement>()
  const plot = plotOf(width, height, weeks.length, top)
  return (
    // The drawing takes no part in the layout: as wide as it was drawn, it would keep its card from getting narrower.
    <div ref={around} className="relative w-full" style={{ height }}>
      <svg
        role="img"
        aria-label={label}
        width={width}
        height={height}
        className="chart absolute top-0 left-0 overflow-visible"
      >
        {[0, top / 2, top].map((value) => (
          <line
            key={value}
            x1={0}
            x2={width}
            y1={plot.y(value)}
            y2={plot.y(value)}
            className="stroke-line"
            strokeDasharray={value === top / 2 ? '2 4' : undefined}
          />
        ))}
        {pinned.map((event, at) => {
          const week = weeks.indexOf(mondayOf(event.day))
          if (week < 0) return null
          return (
            <g key={event.id} className="text-ink-soft">
              <line
                x1={plot.x(week)}
                x2={plot.x(week)}
                y1={16}
                y2={plot.y(0)}
                stroke="currentColor"
                strokeDasharray="1 3"
              />
              <text
                x={plot.x(week)}
                y={12}
                textAnchor="middle"
                fill="currentColor"
                className="figures text-13"
              >
                {at + 1}
              </text>
            </g>
          )
        })}
        {width > 0 && children(plot)}
      </svg>
    </div>
  )
}
