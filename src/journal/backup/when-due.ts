/** Milliseconds between two backups while much is written … */
export const anyChange = 60 * 60 * 1000
/** … and when so many saves have come since the last. */
export const manySaves = { saves: 200, after: 10 * 60 * 1000 } as const
/** How long nobody must have asked the journal for anything before one is begun: a save would wait for the copy. */
export const quietFor = 20_000
/** How long an automatic one waits after one that failed. */
export const afterFailure = 10 * 60 * 1000
/** The longest a backup may be expected to take for it to be made while the journal locks: the screen waits for it. */
export const longestAtLock = 400
/** What is expected before one was made: milliseconds for each megabyte (measured on two busy cores, rounded up). */
export const expectedPerMegabyte = 60

interface Since {
  /** Saves since the newest backup; what was changed before this opening counts as one. */
  readonly saves: number
  /** When the newest backup was made; null when there is none. */
  readonly newest: number | null
  readonly now: number
}

/**
 * Whether a backup is due. Never without a change. Then: where there is none, at the first change of a day (UTC), an
 * hour after the last, or after {@link manySaves}. A clock that went back counts as another day.
 */
export function isDue({ saves, newest, now }: Since): boolean {
  if (saves === 0) return false
  if (newest === null || newest > now || dayOf(newest) !== dayOf(now)) return true
  const age = now - newest
  return age >= anyChange || (saves >= manySaves.saves && age >= manySaves.after)
}

const dayOf = (at: number): number => Math.floor(at / (24 * 60 * 60 * 1000))
