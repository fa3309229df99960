import type { MeasuredQuestion, MeasurePoint } from './measure.ts'
import { mondayOf, weeksBetween } from './week.ts'

// What a chart shows of a question's answers, week by week. Only what was answered: nothing is added up over questions,
// smoothed or filled in. No zod: a window may import this.

/** One value per week, `null` where it was left blank. */
export type WeeklyValues = readonly (number | null)[]

/**
 * What was answered in each of these weeks: of several answers in one week the last.
 * @param weeks Mondays that follow each other without a gap, oldest first
 */
export function weeklyValues(points: readonly MeasurePoint[], weeks: readonly string[]): WeeklyValues {
  const values: (number | null)[] = weeks.map(() => null)
  for (const { at, value } of inWeeks(points, weeks)) if (value !== null) values[at] = value
  return values
}

/** The points that lie in these weeks, each with the place of its week. */
function inWeeks(points: readonly MeasurePoint[], weeks: readonly string[]) {
  const first = weeks[0] ?? ''
  return points
    .map((point) => ({ ...point, at: weeksBetween(first, mondayOf(point.day)) }))
    .filter(({ at }) => at >= 0 && at < weeks.length)
}

/** All points of each of these weeks. */
export function pointsByWeek(
  points: readonly MeasurePoint[],
  weeks: readonly string[],
): readonly (readonly MeasurePoint[])[] {
  const byWeek: MeasurePoint[][] = weeks.map(() => [])
  for (const { at, day, value, choice } of inWeeks(points, weeks)) byWeek[at]?.push({ day, value, choice })
  return byWeek
}

/** Stretches of weeks that follow each other without a blank one: a line joins only these. Places in `values`. */
export function neighbours(values: WeeklyValues): readonly (readonly number[])[] {
  const stretches: number[][] = []
  for (const [at, value] of values.entries()) {
    if (value === null) continue
    const last = stretches.at(-1)
    if (last?.at(-1) === at - 1) last.push(at)
    else stretches.push([at])
  }
  return stretches
}

/** From so many weeks on the middle of the last ones is shown. */
const enoughForMiddle = 6
/** So many weeks are the last ones. */
export const lastWeeks = 4

/**
 * The middle of the last four weeks, as the two values between which it lies: of four values the two in the middle, of
 * three the one. Null where fewer than six weeks have a value, or none of the last four.
 */
export function middleOfLast(values: WeeklyValues): readonly [number, number] | null {
  if (values.filter((value) => value !== null).length < enoughForMiddle) return null
  const last = values
    .slice(-lastWeeks)
    .filter((value) => value !== null)
    .toSorted((one, other) => one - other)
  const low = last[Math.floor((last.length - 1) / 2)]
  const high = last[Math.ceil((last.length - 1) / 2)]
  return low === undefined || high === undefined ? null : [low, high]
}

/** The value in the middle: of an even number the mean of the two in the middle. Null for none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  const low = sorted[Math.floor((sorted.length - 1) / 2)]
  const high = sorted[Math.ceil((sorted.length - 1) / 2)]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** What can be said of the values without judging them. */
export interface Seen {
  readonly lowest: number
  readonly highest: number
  /** From the first week with a value to the last that is over or has one. */
  readonly weeks: number
  readonly blank: number
}

/**
 * @param present whether the last week is the present one: while it is blank it is not counted
 * @returns null when there is no value
 */
export function seen(values: WeeklyValues, present: boolean): Seen | null {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return null
  const open = present && values.at(-1) === null
  const span = values.slice(
    values.findIndex((value) => value !== null),
    open ? -1 : undefined,
  )
  return {
    lowest: Math.min(...known),
    highest: Math.max(...known),
    weeks: span.length,
    blank: span.length - known.length,
  }
}

/** The questions of one series with a number in these weeks, the one asked first before those that came later. */
export function questionsIn(
  questions: readonly MeasuredQuestion[],
  series: string,
  weeks: readonly string[],
): readonly MeasuredQuestion[] {
  return questions.filter(
    (question) =>
      question.series === series && inWeeks(question.points, weeks).some(({ value }) => value !== null),
  )
}

/**
 * Of lines of one series, asked in more than one way, the one that goes on: the last answered, and of several in that week
 * the one answered most often. The place of it; -1 for none.
 */
export function lineThatGoesOn(lines: readonly WeeklyValues[]): number {
  const ranks = lines.map((values) => ({
    last: values.findLastIndex((value) => value !== null),
    count: values.filter((value) => value !== null).length,
  }))
  const best = ranks.toSorted((one, other) => other.last - one.last || other.count - one.count)[0]
  return best === undefined ? -1 : ranks.indexOf(best)
}

/** The values up to the last one: weeks after it are not blank ones of a question that is not asked any more. */
export const untilLast = (values: WeeklyValues): WeeklyValues =>
  values.slice(0, values.findLastIndex((value) => value !== null) + 1)
