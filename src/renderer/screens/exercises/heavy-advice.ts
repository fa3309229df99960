import { addDays } from '#shared/day.ts'

/** What is said once, before an exercise that stirs people up. The person then chooses. */
export type HeavyAdvice = 'two-this-week' | 'same-lately' | 'heavy'

/** An exercise that was done on a day. */
export interface Done {
  readonly exercise: string
  /** `YYYY-MM-DD` */
  readonly day: string
}

/**
 * The advice before an exercise: none for one that is not heavy. At most two heavy ones within seven days, and not the
 * same one twice within three.
 * @param heavy the ids of all heavy exercises
 * @param today `YYYY-MM-DD`
 */
export function heavyAdvice(
  exercise: string,
  heavy: ReadonlySet<string>,
  done: readonly Done[],
  today: string,
): HeavyAdvice | null {
  if (!heavy.has(exercise)) return null
  const since = (days: number) => done.filter(({ day }) => day > addDays(today, -days) && day <= today)
  if (since(3).some((one) => one.exercise === exercise)) return 'same-lately'
  if (since(7).filter((one) => heavy.has(one.exercise)).length >= 2) return 'two-this-week'
  return 'heavy'
}
