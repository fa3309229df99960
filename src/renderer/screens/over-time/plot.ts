/** Where things lie in a drawing of some weeks, in CSS pixels. */
export interface Plot {
  readonly width: number
  readonly height: number
  /** The middle of a week. */
  x(week: number): number
  /** A value from 0 to `top`. */
  y(value: number): number
  /** The width of a week. */
  readonly week: number
}

const edge = 8
/** Room for the figures of pinned events. */
const above = 18

/** @param top the highest value of the axis */
export function plotOf(width: number, height: number, weeks: number, top = 10): Plot {
  const week = Math.max(1, width - 2 * edge) / Math.max(1, weeks)
  return {
    width,
    height,
    week,
    x: (at) => edge + week * (at + 0.5),
    y: (value) => above + (height - above - edge) * (1 - value / top),
  }
}
