import { sameDayOfYear } from '#journal/calendar/looking-back.ts'
import { daysOfMonth, moodsOfMonth } from '#journal/calendar/read-month.ts'
import { firstPosition } from '#journal/entries/position.ts'
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
  async measure({ handlers, plain }) {
    const inDays = plain.prepare(daysOfMonth)
    const inMoods = plain.prepare(moodsOfMonth)
    const month = await inTurn(
      days.length,
      (at) => handlers.calendar.month({ month: monthOf(at) }),
      (at) => {
        const period = [`${monthOf(at)}-01`, `${monthOf(at)}-31`]
        return [inDays.all(...period), inMoods.all(...period)]
      },
    )
    const sameDay = plain.prepare(sameDayOfYear)
    const today = (at: number) => `2025${days[at]?.slice(4)}`
    const before = firstPosition('2025-01-01', '00:00')
    const onThisDay = await inTurn(
      days.length,
      (at) => handlers.calendar.onThisDay({ today: today(at) }),
      (at) => sameDay.all(today(at).slice(5), before),
    )
    const note = 'limit: the same queries, plain; ours decrypts each page that is not in the cache'
    return [
      rowOf(month, { name: 'month', at: 'p50', target, note }),
      rowOf(onThisDay, {
        name: 'on-this-day',
        at: 'p50',
        target,
        note: `${note}; ours also leaves out hidden days, one setting read, and puts the years together`,
      }),
    ]
  },
}

function monthOf(at: number): string {
  return days[at]?.slice(0, 7) ?? ''
}
