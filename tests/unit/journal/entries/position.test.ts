import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dayAt, firstPosition, lastPosition } from '#journal/entries/position.ts'
import { readDays } from '#journal/entries/read-days.ts'
import { readPage } from '#journal/entries/read-page.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { addDays } from '#shared/day.ts'
import { draft, type TemporaryJournal, temporaryJournal } from './support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const save = (day: string, time: string) => saveEntry(journal.connection, draft({ day, time }), 0)
const listed = () => readPage(journal.connection, { before: null, limit: 200 }).rows.toReversed()

describe('the place of an entry in the journal', () => {
  it('follows day and time as the wall clock showed them, whatever the zone', () => {
    const moment = fc.record({
      day: fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      minute: fc.nat(1439),
    })
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        const name = ({ day, minute }: typeof one) => ({
          day: day.toISOString().slice(0, 10),
          time: new Date(minute * 60_000).toISOString().slice(11, 16),
        })
        const [a, b] = [name(one), name(other)]
        const byClock = Math.sign(`${a.day}${a.time}`.localeCompare(`${b.day}${b.time}`, 'en'))
        expect(Math.sign(firstPosition(a.day, a.time) - firstPosition(b.day, b.time))).toBe(byClock)
        expect(Number.isSafeInteger(firstPosition(a.day, a.time))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('leads back to its day, from the first place of the day to the last', () => {
    const anyDay = fc.date({
      min: new Date('0001-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(anyDay, (date) => {
        const day = date.toISOString().slice(0, 10)
        const [first, last] = [firstPosition(day, '00:00'), lastPosition(day)]
        expect([dayAt(first), dayAt(last)]).toEqual([day, day])
        expect(dayAt(first - 1) < day).toBe(true)
      }),
      {
        numRuns: 1000,
        examples: [[new Date('1969-12-31')], [new Date('1970-01-01')], [new Date('1900-02-28')]],
      },
    )
  })

  it('keeps the entries of one minute in the order they were made', () => {
    const saved = Array.from({ length: 10 }, () => save('2026-05-01', '10:00'))
    expect(listed().map(({ id }) => id)).toEqual(saved.map(({ id }) => id))
  })

  it('stays when an entry is saved again at the same minute', () => {
    const first = save('2026-05-01', '10:00')
    save('2026-05-01', '10:00')
    const again = { ...draft({ id: first.id, baseRevision: 1, time: '10:00', body: 'more' }) }
    expect(saveEntry(journal.connection, again, 1).position).toBe(first.position)
  })

  it.each(['00:00', '12:00', '23:59'])('keeps a day together when a hundred entries share %s', (time) => {
    const day = '2026-05-02'
    save(addDays(day, -1), '23:59')
    save(addDays(day, 1), '00:00')
    for (let at = 0; at < 100; at++) save(day, time)
    expect(readDays(journal.connection).days).toEqual([
      { day: addDays(day, 1), entries: 1 },
      { day, entries: 100 },
      { day: addDays(day, -1), entries: 1 },
    ])
    expect(listed().map((row) => row.day)).toEqual([
      addDays(day, -1),
      ...Array(100).fill(day),
      addDays(day, 1),
    ])
  })

  it('refuses a day that does not exist', () => {
    expect(() => save('2026-02-31x', '10:00')).toThrow('bad-input')
  })
})
