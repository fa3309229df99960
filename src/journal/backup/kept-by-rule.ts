/** How many of each kind are kept. */
export const kept = { recent: 5, days: 7, weeks: 5, months: 12 } as const

/** The most backups the rule ever keeps: those of each kind, and the newest good one. */
export const mostKept = kept.recent + kept.days + kept.weeks + kept.months + 1

interface Made {
  /** Milliseconds since 1970, UTC. */
  readonly madeAt: number
  /** Whether it is whole and belongs to this vault, as far as can be told. */
  readonly good: boolean
}

/**
 * Which backups stay: the five newest, the newest of each of the last seven days, five weeks and twelve months that
 * have any, and always the newest good one. Days, weeks (from Monday) and months are those of UTC, and are counted by
 * the backups there are, not by the clock: a clock that is wrong removes nothing.
 */
export function keptByRule<B extends Made>(backups: readonly B[]): ReadonlySet<B> {
  const newestFirst = [...backups].sort((one, other) => other.madeAt - one.madeAt)
  const newestGood = newestFirst.find(({ good }) => good)
  return new Set([
    ...newestFirst.slice(0, kept.recent),
    ...newestOfEach(newestFirst, dayOf).slice(0, kept.days),
    ...newestOfEach(newestFirst, weekOf).slice(0, kept.weeks),
    ...newestOfEach(newestFirst, monthOf).slice(0, kept.months),
    ...(newestGood === undefined ? [] : [newestGood]),
  ])
}

function newestOfEach<B extends Made>(
  newestFirst: readonly B[],
  period: (at: number) => string,
): readonly B[] {
  const seen = new Map<string, B>()
  for (const backup of newestFirst) {
    const name = period(backup.madeAt)
    if (!seen.has(name)) seen.set(name, backup)
  }
  return [...seen.values()]
}

const dayLength = 24 * 60 * 60 * 1000
const dayNumber = (at: number): number => Math.floor(at / dayLength)
const dayOf = (at: number): string => `${dayNumber(at)}`
// 1970 began on a Thursday.
const weekOf = (at: number): string => `${Math.floor((dayNumber(at) + 3) / 7)}`
const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7)
