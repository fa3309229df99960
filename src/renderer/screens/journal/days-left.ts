import { daysInBin } from '#shared/limits.ts'

/** Whole days until an entry leaves the bin, counted up. Times in milliseconds since 1970. */
export function daysLeft(binnedAt: number, now: number): number {
  const day = 86_400_000
  return Math.max(0, Math.ceil((binnedAt + daysInBin * day - now) / day))
}
