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

/** What was written on this day in an earlier year. */
export interface YearsAgo {
  /** At least 1. */
  readonly years: number
  /** The same day of the year; 29 February where this year has none and today is the 28th. */
  readonly day: string
  /** The newest of that day, newest first. */
  readonly rows: readonly EntryRow[]
  /** How many more there are. */
  readonly more: number
}
