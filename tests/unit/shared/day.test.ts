import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { addDays, isDay, localMoment, wallClockMs } from '#shared/day.ts'

const msPerMinute = 60_000
const msPerDay = 24 * 60 * msPerMinute
const runs = { numRuns: 1000 }

const anyDay = fc
  .date({ min: new Date('0001-01-01T00:00Z'), max: new Date('9999-12-31T00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
/** Of every kind: whole hours, halves and quarters, both ends of the world, with a changing clock and without. */
const anyZone = fc.constantFrom(
  ...['UTC', 'Europe/Lisbon', 'Europe/Berlin', 'America/New_York', 'America/St_Johns', 'America/Sao_Paulo'],
  ...['Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Chatham', 'Pacific/Kiritimati'],
  ...['Pacific/Pago_Pago', 'Pacific/Apia', 'Africa/Casablanca', 'Africa/Cairo', 'Asia/Tehran'],
)
/** From 1973 on every zone is whole minutes from UTC. */
const anyInstant = fc.date({
  min: new Date('1973-01-01T00:00Z'),
  max: new Date('2099-12-31T00:00Z'),
  noInvalidDate: true,
})

/** Minutes a zone is ahead of UTC, read from its name for the offset: another way than the one under test. */
function offsetOf(at: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    timeZoneName: 'longOffset',
  }).formatToParts(at)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}

describe('the local day and time of a moment', () => {
  it('is the moment and the distance of the zone from UTC, with a changing clock too', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (at, zone) => {
        const shifted = new Date(at.getTime() + offsetOf(at, zone) * msPerMinute).toISOString()
        expect(localMoment(at, zone)).toEqual({
          day: shifted.slice(0, 10),
          time: shifted.slice(11, 16),
          zone,
        })
      }),
      runs,
    )
  })

  it('leaves out the hour a clock skips in spring and has the one it repeats in autumn twice', () => {
    const minutes = (from: string, count: number) =>
      Array.from({ length: count }, (_, at) =>
        localMoment(new Date(Date.parse(from) + at * msPerMinute), 'Europe/Berlin'),
      ).map(({ time }) => time)
    const spring = minutes('2024-03-31T00:00Z', 120)
    expect(spring.filter((time) => time.startsWith('02:'))).toEqual([])
    expect(spring.slice(59, 61)).toEqual(['01:59', '03:00'])
    const autumn = minutes('2024-10-27T00:00Z', 120)
    expect(autumn.filter((time) => time === '02:30')).toHaveLength(2)
    // An island that moves its clock by half an hour, and one that left out a whole day.
    expect(localMoment(new Date('2024-10-05T15:30Z'), 'Australia/Lord_Howe').time).toBe('02:30')
    expect(localMoment(new Date('2011-12-30T09:59Z'), 'Pacific/Apia').day).toBe('2011-12-29')
    expect(localMoment(new Date('2011-12-30T10:00Z'), 'Pacific/Apia').day).toBe('2011-12-31')
  })

  it('on a journey is that of the place one is at: no further from UTC than any place, and the same moment', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, anyZone, (at, here, there) => {
        const clock = (zone: string) => {
          const { day, time } = localMoment(at, zone)
          return wallClockMs(day, time) / msPerMinute
        }
        expect(clock(here) - offsetOf(at, here)).toBe(clock(there) - offsetOf(at, there))
        expect(Math.abs(clock(here) - clock(there))).toBeLessThanOrEqual(26 * 60)
      }),
      runs,
    )
  })
})

describe('arithmetic with days', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  it('goes as far back as it went on, a day at a time through every leap day, wherever the computer is', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), anyZone, (day, days, here) => {
        process.env.TZ = here
        const there = addDays(day, days)
        fc.pre(isDay(there))
        expect(addDays(there, -days)).toBe(day)
        expect(wallClockMs(there, '00:00') - wallClockMs(day, '00:00')).toBe(days * msPerDay)
        expect(Math.sign(there.localeCompare(day, 'en'))).toBe(Math.sign(days))
      }),
      runs,
    )
  })

  it('agrees with the rule of the calendar about how long a month is', () => {
    const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
    const lengths = (year: number) => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    const anyYear = fc.integer({ min: 1, max: 9998 })
    fc.assert(
      fc.property(anyYear, fc.integer({ min: 1, max: 12 }), (year, month) => {
        const named = (at: number, date: number) =>
          `${String(year).padStart(4, '0')}-${String(at).padStart(2, '0')}-${String(date).padStart(2, '0')}`
        const length = lengths(year)[month - 1] ?? 0
        expect(isDay(named(month, length))).toBe(true)
        expect(isDay(named(month, length + 1))).toBe(false)
        const next = month === 12 ? `${String(year + 1).padStart(4, '0')}-01-01` : named(month + 1, 1)
        expect(addDays(named(month, length), 1)).toBe(next)
      }),
      {
        ...runs,
        examples: [
          [1900, 2],
          [2000, 2],
          [2024, 2],
          [4, 2],
          [100, 2],
        ],
      },
    )
  })
})
