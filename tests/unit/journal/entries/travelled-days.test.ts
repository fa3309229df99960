import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readMonth } from '#journal/calendar/read-month.ts'
import { readDays } from '#journal/entries/read-days.ts'
import { readEntry } from '#journal/entries/read-entry.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { localMoment } from '#shared/day.ts'
import { draft, type TemporaryJournal, temporaryJournal } from './support/temporary-journal.ts'

let journal: TemporaryJournal
const zone = process.env.TZ
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(async () => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
  await journal.remove()
})

const anyZone = fc.constantFrom(
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'Europe/Lisbon',
  'America/St_Johns',
  'Pacific/Pago_Pago',
)

it('an entry stays on the day it was lived, wherever it was written and wherever it is read', () => {
  const anyInstant = fc.date({
    min: new Date('1990-01-01T00:00Z'),
    max: new Date('2060-12-31T00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(anyInstant, anyZone, anyZone, (at, written, read) => {
      journal.connection.sqlite.exec('DELETE FROM entry')
      process.env.TZ = written
      const { day, time } = localMoment(at, written)
      const { id } = saveEntry(journal.connection, draft({ day, time, zone: written }), at.getTime())
      process.env.TZ = read
      expect(readEntry(journal.connection, id)).toMatchObject({ day, time, zone: written })
      expect(readDays(journal.connection).days).toEqual([{ day, entries: 1 }])
      expect(readMonth(journal.connection, day.slice(0, 7)).map((one) => one.day)).toEqual([day])
    }),
    { numRuns: 60 },
  )
})
