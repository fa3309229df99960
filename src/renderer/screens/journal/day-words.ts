import { i18n } from '@lingui/core'
import { localMoment } from '#shared/day.ts'
import { dateLanguage } from '../../date-language.ts'

/** Days and times in the words of the interface and the order of the person's region. */
function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const language = dateLanguage(i18n.locale, navigator.language)
  const key = `${language} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(language, options)
  formats.set(key, made)
  return made
}
const formats = new Map<string, Intl.DateTimeFormat>()

// A journal's day has no zone: it is written and read in UTC, so that no computer's own zone can move it.
const onDay = (day: string, time = '12:00') => new Date(`${day}T${time}:00Z`)

/** "Tuesday 3 March 2026". @param day `YYYY-MM-DD` */
export const longDay = (day: string): string =>
  format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    onDay(day),
  )

/** "Tue 3 March", and with the year when it is not this one. @param today `YYYY-MM-DD` */
export const shortDay = (day: string, today: string): string =>
  format({
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
  }).format(onDay(day))

/** "21:04" or "9:04 PM". @param time `HH:MM` of the entry's own clock */
export const clockTime = (time: string): string =>
  format({ hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(onDay('2000-01-01', time))

/**
 * When something was saved, on this computer's clock: "21:04", and with the day when it was not today.
 * @param at milliseconds since 1970
 * @param today `YYYY-MM-DD`
 */
export function savedTime(at: number, today: string): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const { day, time } = localMoment(new Date(at), timeZone)
  return day === today ? clockTime(time) : `${shortDay(day, today)}, ${clockTime(time)}`
}
