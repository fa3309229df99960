import { daysInBin } from '#shared/limits.ts'

/**
 * Whole days until an entry leaves the bin, counted up. A clock that was put back promises no more days than there
 * are. Times in milliseconds since 1970.
 */
export function daysLeft(binnedAt: number, now: number): number {
  const day = 86_400_000
  return Math.min(daysInBin, Math.max(0, Math.ceil((binnedAt + daysInBin * day - now) / day)))
}
