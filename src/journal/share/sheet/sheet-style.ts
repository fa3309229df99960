import type { DateStyle } from '../document-dates.ts'

/** How a sheet's days are written, and on which day it is made. */
export interface SheetStyle extends DateStyle {
  /** The person's own day, `YYYY-MM-DD`. */
  readonly today: string
}
