/**
 * When an entry was written, as the person's own clock showed it. It stays so when they travel:
 * a day in a journal is the day it was lived, not a moment on the world's clock.
 */
export interface LocalMoment {
  /** `YYYY-MM-DD` in the Gregorian calendar. */
  readonly day: string
  /** `HH:MM`, 24 hours. */
  readonly time: string
  /** IANA time zone, for example `Europe/Lisbon`. */
  readonly zone: string
}

/** `YYYY-MM-DD`, years 0001 to 9999. Whether the day exists is asked by {@link isDay}. */
export const dayPattern = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
/** `HH:MM`, 00:00 to 23:59. */
export const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/

/** True for a day that exists: `2024-02-29` does, `2023-02-29` does not. */
export function isDay(text: string): boolean {
  if (!dayPattern.test(text)) return false
  const utc = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(utc.getTime()) && utc.toISOString().startsWith(text)
}

/** The local day and time of a moment in a zone. Throws a RangeError for a zone the platform does not know. */
export function localMoment(at: Date, zone: string): LocalMoment {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? ''
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
    zone,
  }
}

/** Milliseconds from 1970-01-01 00:00 to this day and time on the same wall clock, ignoring zones. */
export function wallClockMs(day: string, time: string): number {
  return Date.parse(`${day}T${time}:00Z`)
}

/** The day `days` after (or, negative, before) a given day. */
export function addDays(day: string, days: number): string {
  return new Date(wallClockMs(day, '00:00') + days * 86_400_000).toISOString().slice(0, 10)
}
