import { i18n } from '@lingui/core'
import { localMoment } from '#shared/day.ts'
import { regionalLanguage } from '#shared/language.ts'

import { usePreferences } from './state/preferences.ts'

// Every day and time the window shows is put into words here, as the person has chosen it in Settings. A journal's day
// has no zone: it is written and read in UTC, so that no computer's own zone can move it.

type Options = Intl.DateTimeFormatOptions

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: string, options: Options): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options })
  formats.set(key, made)
  return made
}

/** The words of the interface with the customs of the person's own region. */
const ownLanguage = () => regionalLanguage(i18n.locale, navigator.language)

/** The language whose order of day, month and year was chosen. */
function orderedLanguage(): string {
  switch (usePreferences.getState().dateForm) {
    case 'day-month-year':
      return regionalLanguage(i18n.locale, 'en-GB')
    case 'month-day-year':
      return regionalLanguage(i18n.locale, 'en-US')
    default:
      return ownLanguage()
  }
}

const at = (day: string, time = '12:00') => new Date(`${day}T${time}:00Z`)

/** A day with the month in letters; where the year comes first, in figures: "Tue 2026-03-03". */
function dayWords(day: string, options: Options): string {
  if (usePreferences.getState().dateForm !== 'year-month-day')
    return format(orderedLanguage(), options).format(at(day))
  const { weekday } = options
  const name = weekday && format(ownLanguage(), { weekday }).format(at(day))
  return name ? `${name} ${day}` : day
}

/** "Tuesday 3 March 2026". @param day `YYYY-MM-DD` */
export const longDay = (day: string): string =>
  dayWords(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** "Tue 3 March", and with the year when it is not this one. @param today `YYYY-MM-DD` */
export const shortDay = (day: string, today: string): string =>
  dayWords(day, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
  })

/** "3 Mar 2026": where there is little room. @param day `YYYY-MM-DD` */
export const mediumDay = (day: string): string =>
  dayWords(day, { day: 'numeric', month: 'short', year: 'numeric' })

/** "March 2026". @param month `YYYY-MM` */
export const monthAndYear = (month: string): string =>
  format(ownLanguage(), { month: 'long', year: 'numeric' }).format(at(`${month}-01`))

/** "March". @param month 1 to 12 */
export const monthName = (month: number, width: 'long' | 'short' = 'long'): string =>
  format(ownLanguage(), { month: width }).format(at(`2026-${String(month).padStart(2, '0')}-01`))

/** Whether the person writes the month before the day of the month. */
export function monthComesFirst(): boolean {
  const parts = format(orderedLanguage(), { month: 'numeric', day: 'numeric' }).formatToParts(
    at('2000-01-02'),
  )
  return parts.findIndex(({ type }) => type === 'month') < parts.findIndex(({ type }) => type === 'day')
}

/** "Tuesday", or "Tue". @param weekday 1 for Monday to 7 for Sunday */
export const weekdayName = (weekday: number, width: 'long' | 'short' = 'long'): string =>
  format(ownLanguage(), { weekday: width }).format(at(`2026-06-${String(weekday).padStart(2, '0')}`))

/** "21:04" or "9:04 PM". @param time `HH:MM` of the entry's own clock */
export const clockTime = (time: string): string => timeFormat().format(at('2000-01-01', time))

/** "21:04:09" or "9:04:09 PM". @param seconds 0 to 59 */
export function clockTimeWithSeconds(time: string, seconds: number): string {
  return timeFormat({ second: '2-digit' }).format(at('2000-01-01', time).getTime() + seconds * 1000)
}

function timeFormat(more: Options = {}): Intl.DateTimeFormat {
  const { clock } = usePreferences.getState()
  return format(ownLanguage(), {
    hour: 'numeric',
    minute: '2-digit',
    ...more,
    ...(clock !== 'language' && { hourCycle: clock === '12' ? 'h12' : 'h23' }),
  })
}

/**
 * When something was saved, on this computer's clock: "21:04", and with the day when it was not today.
 * @param moment milliseconds since 1970
 * @param today `YYYY-MM-DD`
 */
export function savedTime(moment: number, today: string): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const { day, time } = localMoment(new Date(moment), timeZone)
  return day === today ? clockTime(time) : `${shortDay(day, today)}, ${clockTime(time)}`
}

/** ECMA-402, Intl Locale Info: in Chromium and Node, not yet in TypeScript's own types. */
interface LocaleWithWeek extends Intl.Locale {
  getWeekInfo(): { readonly firstDay: number }
}

/** When a backup was made, on this computer's clock, always with the day: "Sun 22 November 2026, 12:04". */
export const fullMoment = (moment: number): string => savedTime(moment, '')

/** The first day of the week: 1 for Monday to 7 for Sunday. */
export function firstWeekday(): number {
  const { weekStart } = usePreferences.getState()
  switch (weekStart) {
    case 'monday':
      return 1
    case 'saturday':
      return 6
    case 'sunday':
      return 7
    case 'language':
      return (new Intl.Locale(ownLanguage()).maximize() as LocaleWithWeek).getWeekInfo().firstDay
  }
}
