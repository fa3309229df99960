import { wallClockMs } from '#shared/day.ts'

// A journal's days are lived days, not moments on the world's clock: they are formatted as if all were in UTC, so that
// neither the machine's zone nor the writer's can move a day or show in a file.
const anywhere = { timeZone: 'UTC' } as const
const dayWords = { ...anywhere, day: 'numeric', month: 'long', year: 'numeric' } as const

/**
 * A day in words, with its time of day if asked: "Monday 2 November 2026 at 21:04".
 * @param day `YYYY-MM-DD`
 * @param time `HH:MM`, or null to leave it out
 * @param language BCP 47
 */
export function whenInWords(day: string, time: string | null, language: string): string {
  const at = wallClockMs(day, time ?? '00:00')
  const format = new Intl.DateTimeFormat(
    language,
    time === null
      ? { ...dayWords, weekday: 'long' }
      : { ...dayWords, weekday: 'long', hour: 'numeric', minute: '2-digit' },
  )
  return format.format(at)
}

/** A span of days in words: "2–19 November 2026", or one day if both are the same. */
export function periodInWords(first: string, last: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, dayWords)
  return format.formatRange(wallClockMs(first, '00:00'), wallClockMs(last, '00:00'))
}
