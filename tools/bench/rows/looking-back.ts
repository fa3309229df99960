import { onThisDay, placesOfDayOfYear, rowsAtPlaces } from '#journal/calendar/looking-back.ts'
import { daysOfMonth, lastDayOf, moodsOfMonth } from '#journal/calendar/read-month.ts'
import { firstPosition, lastPosition } from '#journal/entries/position.ts'
import { addDays } from '#shared/day.ts'
import type { RowGroup } from '../bench-context.ts'
import { inTurn } from '../in-turn.ts'
import { rowOf } from '../row.ts'

/** Days spread over the years of the corpus. */
const days = Array.from({ length: 60 }, (_, at) => addDays('2005-03-01', at * 119))
const target = 1.3

/** A month of the calendar, and what was written on this day in all earlier years. */
export const lookingBack: RowGroup = {
  title: 'calendar',
  async measure({ connection, handlers, plain }) {
    const inDays = plain.prepare(daysOfMonth)
    const inMoods = plain.prepare(moodsOfMonth)
    const month = await inTurn(
      days.length,
      (at) => handlers.calendar.month({ month: monthOf(at) }),
      (at) => {
        const [from, to] = [`${monthOf(at)}-01`, lastDayOf(monthOf(at))]
        const first = firstPosition(from, '00:00')
        return [inDays.all(from, to), inMoods.all(first, first, lastPosition(to))]
      },
    )
    const places = plain.prepare(placesOfDayOfYear)
    const rows = plain.prepare(rowsAtPlaces)
    const today = (at: number) => `2025${days[at]?.slice(4)}`
    const before = firstPosition('2025-01-01', '00:00')
    // Which of them are shown is known beforehand, so that nothing but reading is in the limit.
    const shown = days.map((_, at) =>
      JSON.stringify(
        onThisDay(connection, today(at), []).flatMap((ago) => ago.rows.map(({ position }) => position)),
      ),
    )
    const onThisDayRow = await inTurn(
      days.length,
      (at) => handlers.calendar.onThisDay({ today: today(at) }),
      (at) => [places.all(today(at).slice(5), before), rows.all(shown[at])],
    )
    const note = 'limit: the same queries, plain; ours decrypts each page that is not in the cache'
    return [
      rowOf(month, { name: 'month', at: 'p50', target, note }),
      rowOf(onThisDayRow, {
        name: 'on-this-day',
        at: 'p50',
        target,
        note: `${note}; ours also leaves out hidden days, one setting read, and chooses the newest of each year`,
      }),
    ]
  },
}

function monthOf(at: number): string {
  return days[at]?.slice(0, 7) ?? ''
}
