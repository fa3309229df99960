import { localMoment } from '#shared/day.ts'
import type { VersionMark } from '#shared/version.ts'
import { clockTime, clockTimeWithSeconds } from '../../../date-words.ts'

/** When a version was saved, as a list tells it. */
interface VersionMoment {
  /** `YYYY-MM-DD` */
  readonly day: string
  /** In words: "21:04", and with seconds where another version of the list was saved in the same minute. */
  readonly time: string
}

type Saved = Pick<VersionMark, 'savedAt'>

/** The days and times by which versions are told apart. @param zone IANA time zone of this computer's clock */
export function versionMoments(versions: readonly Saved[], zone: string): readonly VersionMoment[] {
  // Zones are whole minutes apart, so that a minute of one is a minute of all.
  const minuteOf = ({ savedAt }: Saved) => Math.floor(savedAt / 60_000)
  const ofMinute = Map.groupBy(versions, minuteOf)
  return versions.map((version) => {
    const { day, time } = localMoment(new Date(version.savedAt), zone)
    const alone = ofMinute.get(minuteOf(version))?.length === 1
    const seconds = Math.floor(version.savedAt / 1000) % 60
    return { day, time: alone ? clockTime(time) : clockTimeWithSeconds(time, seconds) }
  })
}
