// No zod here, so that a window can import this.

/** How long a share rests between making and handing over: a day, in milliseconds. */
export const restFor = 24 * 60 * 60_000

/**
 * Whether a share still rests.
 * @param restingSince milliseconds since 1970; null for not at all
 * @param now milliseconds since 1970
 */
export const rests = (restingSince: number | null, now: number): boolean =>
  // A clock that was far ahead when it began, and was put right since, must not keep it for years.
  restingSince !== null && now < restingSince + restFor && now >= restingSince - restFor
