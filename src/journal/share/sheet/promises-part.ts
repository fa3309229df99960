import { i18n } from '@lingui/core'
import { type PromiseWeekState, promiseWeekStates } from '#shared/answer-record.ts'
import type { PromiseRow, SharedPart } from '#shared/share.ts'
import { visibleLine, visibleText } from '#shared/visible-text.ts'
import { mondayOf } from '#shared/week.ts'
import { sheetPart } from './sheet-part.ts'
import type { SheetSource } from './sheet-source.ts'
import type { SheetStyle } from './sheet-style.ts'
import { shortDay } from './short-day.ts'

interface Row {
  readonly id: string
  readonly what: string
  readonly begins_on: string
  readonly ended_on: string | null
  /** Its weeks in the period as a JSON array: [week, state, note], oldest first. */
  readonly marks: string
}
type Mark = readonly [week: string, state: PromiseWeekState, note: string]

const inPeriod = `
  SELECT promise.id, what, begins_on, ended_on, (
    SELECT json_group_array(json_array(week, promise_week.state, note) ORDER BY week)
    FROM promise_week WHERE promise_id = promise.id AND week BETWEEN ? AND ?) AS marks
  FROM promise
  WHERE begins_on <= ? AND (ended_on IS NULL OR ended_on >= ?)
  ORDER BY created_at, promise.id`

/** A promise that held in the period, with its weeks. */
export interface PromiseInPeriod {
  readonly what: string
  /** Null where nothing was said, or the promise did not hold yet or any more. */
  readonly weeks: readonly (PromiseWeekState | null)[]
  /** Weeks in which it held and nothing was said. */
  readonly blank: number
  /** What the person wrote about its weeks, oldest first. */
  readonly notes: readonly string[]
}

/** Own promises that held on any day of the period, in the order they were made. */
export function promisesIn({ connection, from, to, weeks }: SheetSource): readonly PromiseInPeriod[] {
  return connection
    .read<Row>(inPeriod)
    .all(weeks[0] ?? from, weeks.at(-1) ?? to, to, from)
    .map(({ what, begins_on, ended_on, marks }) => {
      const said: readonly Mark[] = JSON.parse(marks)
      const states = new Map(said.map(([week, state]) => [week, state]))
      const holds = weeks.filter(
        (week) => week >= mondayOf(begins_on) && (ended_on === null || week <= mondayOf(ended_on)),
      )
      return {
        what,
        weeks: weeks.map((week) => states.get(week) ?? null),
        blank: holds.filter((week) => !states.has(week)).length,
        notes: said.map(([, , note]) => note).filter((note) => note.trim() !== ''),
      }
    })
}

/** How own promises went, in figures and in the person's own words. */
export function promisesPart(source: SheetSource, style: SheetStyle): readonly SharedPart[] {
  const rows = promisesIn(source).map(
    ({ what, weeks, blank, notes }): PromiseRow => ({
      what: visibleLine(what),
      weeks,
      said: [
        ...promiseWeekStates.flatMap((state) => {
          const count = weeks.filter((one) => one === state).length
          return count === 0 ? [] : [stateCount(state, count)]
        }),
        ...(blank === 0
          ? []
          : [i18n._(/*i18n*/ { id: 'sheet.blank', message: 'blank {blank}', values: { blank } })]),
      ].join(', '),
      alternative: weeks
        .map((state, at) => weekState(shortDay(source.weeks[at] ?? source.from, style), state))
        .join(', '),
      words: notes.map((note) => visibleText(note).trim()).join('\n'),
    }),
  )
  if (rows.length === 0) return []
  const title = i18n._(/*i18n*/ { id: 'sheet.promises', message: 'My own promises' })
  return sheetPart('promises', 3, title, [{ kind: 'promises', rows }])
}

function stateCount(state: PromiseWeekState, count: number): string {
  const values = { count }
  switch (state) {
    case 'kept':
      return i18n._(/*i18n*/ { id: 'sheet.kept', message: 'kept {count}', values })
    case 'partly':
      return i18n._(/*i18n*/ { id: 'sheet.partly', message: 'partly {count}', values })
    case 'missed':
      return i18n._(/*i18n*/ { id: 'sheet.missed', message: 'missed {count}', values })
    case 'not-due':
      return i18n._(/*i18n*/ { id: 'sheet.not-due', message: 'not due {count}', values })
  }
}

/** How a promise went in a week, for those who cannot see the shapes. */
function weekState(day: string, state: PromiseWeekState | null): string {
  const values = { day }
  switch (state) {
    case 'kept':
      return i18n._(/*i18n*/ { id: 'sheet.week-kept', message: 'week of {day}: kept', values })
    case 'partly':
      return i18n._(/*i18n*/ { id: 'sheet.week-partly', message: 'week of {day}: partly', values })
    case 'missed':
      return i18n._(/*i18n*/ { id: 'sheet.week-missed', message: 'week of {day}: missed', values })
    case 'not-due':
      return i18n._(/*i18n*/ { id: 'sheet.week-not-due', message: 'week of {day}: not due', values })
    case null:
      return i18n._(/*i18n*/ { id: 'sheet.week-blank', message: 'week of {day}: blank', values })
  }
}
