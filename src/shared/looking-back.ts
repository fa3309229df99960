import type { EntryRow } from './entry.ts'
import type { Mood } from './mood.ts'

/** A day of the calendar on which something was written. */
export interface CalendarDay {
  readonly day: string
  readonly entries: number
  readonly starred: number
  /** Feelings named that day, each once. */
  readonly moods: readonly Mood[]
}

/** What was written on this day in an earlier year, newest first. */
export interface YearsAgo {
  /** At least 1. */
  readonly years: number
  readonly rows: readonly EntryRow[]
}
