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
 * same one twice within three. Each is said once: whoever went on all the same has chosen, and what heavy ones are is said
 * before the first of them alone.
 * @param heavy the ids of all heavy exercises
 * @param done what was done or is begun
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
  if (since(3).filter((one) => one.exercise === exercise).length === 1) return 'same-lately'
  if (since(7).filter((one) => heavy.has(one.exercise)).length === 2) return 'two-this-week'
  return done.some((one) => heavy.has(one.exercise)) ? null : 'heavy'
}
