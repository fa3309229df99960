/** Where things lie in the small drawing of a value over weeks, in units of a drawing of `plotWidth` by `plotHeight`. */
export interface WeeksPlot {
  readonly points: readonly { readonly x: number; readonly y: number }[]
  /** Of weeks without a value: on the axis. */
  readonly blanks: readonly number[]
  /** Each joins the values of two weeks in a row. Nothing is drawn over a blank week. */
  readonly joins: readonly {
    readonly x1: number
    readonly y1: number
    readonly x2: number
    readonly y2: number
  }[]
  /** Numbers of the axis from 0 to 10, from the top. */
  readonly heights: readonly { readonly y: number; readonly words: string }[]
  /** Numbers of the weeks, from the first. Of many weeks only some are numbered. */
  readonly weeks: readonly { readonly x: number; readonly words: string }[]
}

export const plotWidth = 160
export const plotHeight = 70
/** Where the axes stand. */
export const plotLeft = 14
export const plotBottom = 56

const top = 6
const right = 157
const mostNumbers = 13

/** @param values from 0 to 10, or null for a blank week, oldest first */
export function plotWeeks(values: readonly (number | null)[]): WeeksPlot {
  const week = (right - plotLeft) / Math.max(1, values.length)
  const x = (at: number) => rounded(plotLeft + week * (at + 0.5))
  const y = (value: number) => rounded(top + (plotBottom - top) * (1 - Math.min(10, Math.max(0, value)) / 10))
  const placed = values.map((value, at) => (value === null ? null : { x: x(at), y: y(value) }))
  const every = Math.ceil(values.length / mostNumbers)
  return {
    points: placed.filter((point) => point !== null),
    blanks: values.flatMap((value, at) => (value === null ? [x(at)] : [])),
    joins: placed.flatMap((one, at) => {
      const next = placed[at + 1] ?? null
      return one === null || next === null ? [] : [{ x1: one.x, y1: one.y, x2: next.x, y2: next.y }]
    }),
    heights: [10, 5, 0].map((value) => ({ y: y(value), words: String(value) })),
    weeks: values.flatMap((_, at) => (at % every === 0 ? [{ x: x(at), words: String(at + 1) }] : [])),
  }
}

const rounded = (length: number): number => Math.round(length * 10) / 10
