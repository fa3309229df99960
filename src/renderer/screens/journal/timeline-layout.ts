import type { DayCount } from '#shared/entry.ts'

/** Heights in pixels. They never change, so that a hundred thousand rows scroll like a hundred. */
export const dayHeight = 40
export const rowHeight = 76

/** One line of the timeline: the head of a day, or one of its entries. */
export type TimelineItem =
  | { readonly kind: 'day'; readonly day: string }
  /** `nth` counts from the newest entry of the day, from 0; `place` over the whole journal, from 0. */
  | { readonly kind: 'entry'; readonly day: string; readonly nth: number; readonly place: number }

/** The whole journal as lines, from nothing but how many entries each day holds. */
export interface TimelineLayout {
  readonly days: readonly DayCount[]
  /** How many lines. */
  readonly lines: number
  /** How many entries. */
  readonly entries: number
  /** For each day, the line of its head. */
  readonly heads: readonly number[]
  /** For each line 1 if it is the head of a day: asked for every line whenever the heights are added up. */
  readonly isHead: Uint8Array
}

/** @param days newest first, each with at least one entry */
export function timelineLayout(days: readonly DayCount[]): TimelineLayout {
  let line = 0
  const heads = days.map(({ entries }) => {
    const head = line
    line += 1 + entries
    return head
  })
  const isHead = new Uint8Array(line)
  for (const head of heads) isHead[head] = 1
  return { days, heads, isHead, lines: line, entries: line - days.length }
}

/** What stands on a line; null beyond the end. */
export function itemAt({ days, heads, lines }: TimelineLayout, line: number): TimelineItem | null {
  if (line < 0 || line >= lines) return null
  const at = lastAtMost(heads, line)
  const day = days[at]
  const head = heads[at]
  if (!day || head === undefined) return null
  if (line === head) return { kind: 'day', day: day.day }
  return { kind: 'entry', day: day.day, nth: line - head - 1, place: line - at - 1 }
}

/** The line of an entry of a day, counted from its newest; null when there is no such entry. */
export function lineOf({ days, heads }: TimelineLayout, day: string, nth: number): number | null {
  const at = days.findIndex((other) => other.day === day)
  const head = heads[at]
  const count = days[at]?.entries ?? 0
  return head === undefined || nth < 0 || nth >= count ? null : head + 1 + nth
}

/** The days that have lines from `first` to `last`. */
export function daysBetween({ days, heads }: TimelineLayout, first: number, last: number): readonly string[] {
  return days.slice(lastAtMost(heads, first), lastAtMost(heads, last) + 1).map(({ day }) => day)
}

/** Pixels from the top of the timeline to a line. */
export function topOf({ heads }: TimelineLayout, line: number): number {
  const headsAbove = lastAtMost(heads, line - 1) + 1
  return headsAbove * dayHeight + (line - headsAbove) * rowHeight
}

/**
 * Where to scroll so that what was at the top of the window stays there when days or entries were added or
 * taken away. The top of the journal stays the top: what is new there is to be seen.
 */
export function keptScroll(before: TimelineLayout, after: TimelineLayout, scroll: number): number {
  if (scroll <= 0) return 0
  const at = dayAtPixel(before, scroll)
  const day = before.days[at]
  const head = before.heads[at]
  if (!day || head === undefined) return scroll
  const now = after.days.findIndex((other) => other.day <= day.day)
  const nowDay = after.days[now]
  const nowHead = after.heads[now]
  if (!nowDay || nowHead === undefined) return topOf(after, after.lines)
  // New entries are the newest of their day, so what was seen keeps its distance from the day's end.
  const grown = nowDay.day === day.day ? (nowDay.entries - day.entries) * rowHeight : 0
  const into = scroll - topOf(before, head)
  return topOf(after, nowHead) + (into > dayHeight ? into + grown : into)
}

function dayAtPixel(layout: TimelineLayout, pixel: number): number {
  let low = 0
  let high = layout.heads.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (topOf(layout, layout.heads[middle] ?? 0) <= pixel) low = middle
    else high = middle - 1
  }
  return low
}

/** The index of the last number that is at most `limit`; -1 when none is. Numbers ascend. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}
