import { wallClockMs } from '#shared/day.ts'
import type { ShareOptions } from '#shared/share.ts'

// A journal's days are lived days, not moments on the world's clock: they are formatted as if all were in UTC, so that
// neither the machine's zone nor the writer's can move a day or show in a file.
const anywhere = { timeZone: 'UTC' } as const
const dayWords = { ...anywhere, day: 'numeric', month: 'long', year: 'numeric' } as const

/** How the person has days and times written, here as in their journal. */
export interface DateStyle extends Pick<ShareOptions, 'dateForm' | 'clock'> {
  /** The language of the words, with the region of the person, whose customs hold where nothing was chosen: BCP 47. */
  readonly language: string
}

/**
 * A day in words, with its time of day if asked: "Monday 2 November 2026 at 21:04", "Monday 2026-11-02, 21:04".
 * @param day `YYYY-MM-DD`
 * @param time `HH:MM`, or null to leave it out
 */
export function whenInWords(day: string, time: string | null, style: DateStyle): string {
  const at = wallClockMs(day, time ?? '00:00')
  if (style.dateForm === 'year-month-day') {
    const words = (options: Intl.DateTimeFormatOptions) =>
      formatOf(style.language, { ...anywhere, ...options }).format(at)
    const named = `${words({ weekday: 'long' })} ${day}`
    return time === null ? named : `${named}, ${words(timeWords(style))}`
  }
  const options = { ...dayWords, weekday: 'long', ...(time !== null && timeWords(style)) } as const
  return formatOf(ordered(style), options).format(at)
}

/** A span of days in words: "2–19 November 2026", or one day if both are the same. */
export function periodInWords(first: string, last: string, style: DateStyle): string {
  if (style.dateForm === 'year-month-day') return first === last ? first : `${first} – ${last}`
  const format = formatOf(ordered(style), dayWords)
  return format.formatRange(wallClockMs(first, '00:00'), wallClockMs(last, '00:00'))
}

/** The language in the region whose order of day, month and year was chosen. */
export function ordered({ language, dateForm }: DateStyle): string {
  if (dateForm === 'language') return language
  return new Intl.Locale(language, { region: dateForm === 'month-day-year' ? 'US' : 'GB' }).toString()
}

/** Named, because the region that gives a day its order must not give it its clock too. */
function timeWords({ language, clock }: DateStyle): Intl.DateTimeFormatOptions {
  const own = formatOf(language, { hour: 'numeric' }).resolvedOptions().hourCycle
  const hourCycle = clock === '12' ? 'h12' : clock === '24' ? 'h23' : own
  return { hour: 'numeric', minute: '2-digit', ...(hourCycle && { hourCycle }) }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format takes as long as reading a page of words; of a thousand entries there are a few, and the same ones. */
function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${JSON.stringify(options)}`
  const known = formats.get(name) ?? new Intl.DateTimeFormat(language, options)
  formats.set(name, known)
  return known
}
