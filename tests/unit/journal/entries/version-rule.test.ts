import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DatedVersion, versionsToLetGo } from '#journal/entries/version-rule.ts'
import { localMoment } from '#shared/day.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const noon = Date.UTC(2026, 4, 10, 12)

function versionsAt(times: readonly number[], zone = 'UTC'): DatedVersion[] {
  return times.map((savedAt, index) => ({ revision: index + 1, savedAt, zone })).reverse()
}

function kept(versions: readonly DatedVersion[], now: number): readonly DatedVersion[] {
  const gone = new Set(versionsToLetGo(versions, now))
  return versions.filter(({ revision }) => !gone.has(revision))
}

describe('which versions are kept', () => {
  it('all of them for a day', () => {
    const versions = versionsAt([noon, noon + 1, noon + 2, noon + minute])
    expect(versionsToLetGo(versions, noon + day - 1)).toEqual([])
    expect(versionsToLetGo(versions, noon + day)).toEqual([1])
  })

  it('then the last of each hour for a week, then the last of each day', () => {
    const times = [noon, noon + 20 * minute, noon + hour, noon + 90 * minute, noon + 3 * hour]
    const versions = versionsAt([...times, noon + 40 * day])
    const last = noon + 3 * hour
    expect(kept(versions, last + day).map(({ revision }) => revision)).toEqual([6, 5, 4, 2])
    expect(kept(versions, last + 7 * day).map(({ revision }) => revision)).toEqual([6, 5])
    expect(kept(versions, last + 4000 * day).map(({ revision }) => revision)).toEqual([6, 5])
  })

  it('by the day of the clock they were written by', () => {
    // 23:30 and 00:30 in Lisbon in summer are one day in UTC.
    const [late, early] = [Date.UTC(2026, 5, 1, 22, 30), Date.UTC(2026, 5, 1, 23, 30)]
    const versions = versionsAt([late, early, early + 9 * day], 'Europe/Lisbon')
    expect(kept(versions, early + 30 * day).map(({ revision }) => revision)).toEqual([3, 2, 1])
    const inUtc = versionsAt([late, early, early + 9 * day], 'No/Such-Zone')
    expect(kept(inUtc, early + 30 * day).map(({ revision }) => revision)).toEqual([3, 2])
  })

  it('and never the newest let go, however old, nor one from a clock that was ahead', () => {
    expect(versionsToLetGo(versionsAt([noon]), noon + 9000 * day)).toEqual([])
    const versions = versionsAt([noon + 5 * day, noon + 5 * day + 1, noon])
    expect(versionsToLetGo(versions, noon + 1)).toEqual([])
  })

  const zone = fc.constantFrom(
    'UTC',
    'Europe/Lisbon',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'America/St_Johns',
  )
  const saves = fc.array(fc.record({ after: fc.nat(5 * hour), zone }), { minLength: 1, maxLength: 60 })

  function savedOneAfterAnother(saves: readonly { readonly after: number; readonly zone: string }[]) {
    let at = Date.UTC(2026, 9, 23)
    const all = saves.map(({ after, zone }, index): DatedVersion => {
      at += after
      return { revision: index + 1, savedAt: at, zone }
    })
    return { all: all.reverse(), at }
  }

  it('it does not matter when, or how often, the rule is applied', () => {
    fc.assert(
      fc.property(saves, fc.array(fc.nat(20 * day), { minLength: 1, maxLength: 6 }), (saves, moments) => {
        const { all, at } = savedOneAfterAnother(saves)
        const times = moments.map((moment) => at + moment).sort((a, b) => a - b)
        const end = times.at(-1) ?? at
        expect(times.reduce<readonly DatedVersion[]>(kept, all)).toEqual(kept(all, end))
      }),
    )
  })

  it('is what it says, told in another way', () => {
    fc.assert(
      fc.property(saves, fc.nat(20 * day), (saves, later) => {
        const { all, at } = savedOneAfterAnother(saves)
        const now = at + later
        const label = ({ savedAt, zone }: DatedVersion, length: number) => {
          const { day, time } = localMoment(new Date(savedAt), zone)
          return `${day} ${time}`.slice(0, length)
        }
        const isLast = (version: DatedVersion, length: number) =>
          !all.some(
            (other) => other.revision > version.revision && label(other, length) === label(version, length),
          )
        for (const version of all) {
          const age = now - version.savedAt
          const stays = age < day || (age < 7 * day && isLast(version, 13)) || isLast(version, 10)
          expect(kept(all, now).includes(version)).toBe(stays)
        }
      }),
      { numRuns: 50 },
    )
  })
})
