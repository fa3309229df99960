import { addDays, isDay } from '#shared/day.ts'

/** What a person calls days and months, and in which order they write them. */
export interface DayLanguage {
  /** January first, in every form one may type: "March", "Mar". */
  readonly months: readonly (readonly string[])[]
  readonly monthFirst: boolean
  readonly todayWords: readonly string[]
  readonly yesterdayWords: readonly string[]
}

/**
 * The day a person means by what they typed, or null when it is none: "2025-03-12", "12 March", "March 12 2025",
 * "12.3.25", "3/12" where the month comes first, "March 2025" (its first day), "today", "yesterday". Without a year it
 * is the latest such day that is not in the future.
 * @param today `YYYY-MM-DD`
 */
export function typedDay(typed: string, today: string, language: DayLanguage): string | null {
  const text = typed.trim().toLowerCase()
  if (language.todayWords.includes(text)) return today
  if (language.yesterdayWords.includes(text)) return addDays(today, -1)
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1))
  const figures = /^(\d{1,2})[./-]\s?(\d{1,2})(?:[./-]\s?(\d{4}|\d{2}))?\.?$/.exec(text)
  if (figures) {
    const [one, other] = [Number(figures[1]), Number(figures[2])]
    const [date, month] = language.monthFirst ? [other, one] : [one, other]
    return figures[3] === undefined
      ? latest(month, date, today)
      : dayOf(yearOf(figures[3], today), month, date)
  }
  return inWords(text, today, language)
}

function inWords(text: string, today: string, { months }: DayLanguage): string | null {
  const parts = text.split(/[\s,.]+/).filter(Boolean)
  const named = parts.findIndex((part) => monthNamed(part, months) !== null)
  const month = monthNamed(parts[named] ?? '', months)
  if (month === null) return null
  const rest = parts
    .filter((_, at) => at !== named)
    .map((part) => part.replace(/^(\d{1,2})(?:st|nd|rd|th)$/, '$1'))
  if (rest.length > 2 || rest.some((part) => !/^\d{1,4}$/.test(part))) return null
  const year = rest.find((part) => part.length === 4)
  const date = rest.find((part) => part.length <= 2)
  if (rest.length === 2 && (year === undefined || date === undefined)) return null
  if (year !== undefined) return dayOf(Number(year), month, Number(date ?? 1))
  return latest(month, Number(date ?? 1), today)
}

/** The month a word names, 1 to 12: its whole name, its short one, or at least three letters of its beginning. */
function monthNamed(word: string, months: DayLanguage['months']): number | null {
  const at = months.findIndex((names) =>
    names.some(
      (name) =>
        name.toLowerCase().replace(/\.$/, '') === word ||
        (word.length >= 3 && name.toLowerCase().startsWith(word)),
    ),
  )
  return at < 0 ? null : at + 1
}

function dayOf(year: number, month: number, date: number): string | null {
  const day = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(date).padStart(2, '0'),
  ].join('-')
  return isDay(day) ? day : null
}

/** The latest such day up to today; a 29 February may be some years ago. */
function latest(month: number, date: number, today: string): string | null {
  const year = Number(today.slice(0, 4))
  for (let back = 0; back <= 8; back += 1) {
    const day = dayOf(year - back, month, date)
    if (day !== null && day <= today) return day
  }
  return null
}

/** Two figures stand for the year of that ending that is nearest, and not far in the future. */
function yearOf(figures: string, today: string): number {
  if (figures.length === 4) return Number(figures)
  const now = Number(today.slice(0, 4))
  const year = now - (now % 100) + Number(figures)
  return year > now + 10 ? year - 100 : year
}
