import { neighbours, type WeeklyValues } from '#shared/weekly-series.ts'
import type { Plot } from './plot.ts'

export type PointShape = 'circle' | 'square' | 'triangle' | 'ring'

interface LineProps {
  readonly plot: Plot
  readonly values: WeeklyValues
  readonly shape: PointShape
  /** A pattern of the line, so that it can be told from others without colour. */
  readonly dashes?: string
}

/** The answers to one question as points; a soft line joins only weeks that follow each other. In the colour around it. */
export function Line({ plot, values, shape, dashes }: LineProps) {
  const size = Math.min(4, Math.max(1.5, plot.week / 2.5))
  return (
    <g>
      {neighbours(values).map((stretch) => (
        <polyline
          key={stretch[0]}
          points={stretch.map((at) => `${plot.x(at)},${plot.y(values[at] ?? 0)}`).join(' ')}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeOpacity="0.7"
          strokeLinejoin="round"
          strokeDasharray={dashes}
        />
      ))}
      {values.map(
        (value, at) =>
          value !== null && (
            // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place
            <Point key={at} x={plot.x(at)} y={plot.y(value)} size={size} shape={shape} />
          ),
      )}
    </g>
  )
}

interface PointProps {
  readonly x: number
  readonly y: number
  /** Half its width. */
  readonly size: number
  readonly shape: PointShape
}

export function Point({ x, y, size, shape }: PointProps) {
  switch (shape) {
    case 'circle':
      return <circle cx={x} cy={y} r={size} fill="currentColor" />
    case 'ring':
      return (
        <circle cx={x} cy={y} r={size} className="fill-surface" stroke="currentColor" strokeWidth="1.5" />
      )
    case 'square':
      return <rect x={x - size} y={y - size} width={2 * size} height={2 * size} fill="currentColor" />
    case 'triangle':
      return (
        <path d={`M${x} ${y - 1.2 * size}l${1.2 * size} ${2.1 * size}h${-2.4 * size}z`} fill="currentColor" />
      )
  }
}

/** The same shape beside words. */
export function ShapeKey({ shape }: { readonly shape: PointShape }) {
  return (
    <svg aria-hidden="true" width="12" height="12" className="inline-block shrink-0">
      <Point x={6} y={6} size={4} shape={shape} />
    </svg>
  )
}
