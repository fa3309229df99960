import { localMoment } from '#shared/day.ts'

const oneHour = 3_600_000
/** So long after it was saved, in milliseconds, every version is kept … */
export const keepsAllFor = 24 * oneHour
/** … and so long the last one of each hour; after that the last one of each day, for ever. */
export const keepsHoursFor = 7 * 24 * oneHour

/** A version, as far as the rule looks at it. */
export interface DatedVersion {
  readonly revision: number
  /** Milliseconds since 1970, UTC: when it was saved. */
  readonly savedAt: number
  /** IANA zone of the clock it was written by. */
  readonly zone: string
}

/**
 * The rule by which old versions of an entry are let go:
 *
 * - for a day after it was saved, every version is kept;
 * - until a week after, the last version of each hour;
 * - for ever, the last version of each day, and the newest of all, which is the entry itself.
 *
 * Hours and days are those of the clock a version was written by, so that travelling changes nothing. The last
 * version of a day is also the last of its hour: what the rule lets go it would never have asked for later, so it
 * does not matter when, or how often, it is applied.
 * @param versions all there are, newest first
 * @returns the revisions to be let go
 */
export function versionsToLetGo(versions: readonly DatedVersion[], now: number): readonly number[] {
  const hours = new Set<string>()
  const days = new Set<string>()
  return versions
    .filter(({ savedAt, zone }) => {
      const { day, hour } = hourOf(savedAt, zone)
      const lastOfDay = !days.has(day)
      const lastOfHour = !hours.has(hour)
      days.add(day)
      hours.add(hour)
      const age = now - savedAt
      return !(age < keepsAllFor || lastOfDay || (lastOfHour && age < keepsHoursFor))
    })
    .map(({ revision }) => revision)
}

const quarterHour = 900_000
/** Hours that were asked for before: an evening of writing is a thousand versions of the same few. */
const known = new Map<string, { readonly day: string; readonly hour: string }>()

function hourOf(at: number, zone: string): { readonly day: string; readonly hour: string } {
  // Every zone's hours begin and end with a quarter of an hour of UTC.
  const quarter = Math.floor(at / quarterHour)
  const key = `${quarter} ${zone}`
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size > 10_000) known.clear()
  const { day, time } = momentIn(new Date(quarter * quarterHour), zone)
  const labels = { day, hour: `${day} ${time.slice(0, 2)}` }
  known.set(key, labels)
  return labels
}

/** An entry may name a zone that this computer does not know, for example one that was imported. */
function momentIn(at: Date, zone: string) {
  try {
    return localMoment(at, zone)
  } catch (thrown) {
    if (thrown instanceof RangeError) return localMoment(at, 'UTC')
    throw thrown
  }
}
