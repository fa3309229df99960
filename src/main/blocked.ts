import type { Blocked } from '#shared/blocked.ts'
import { log } from './log.ts'

const events = {
  requests: 'refused-request',
  pages: 'refused-navigation',
  permissions: 'refused-permission',
} as const satisfies Record<keyof Blocked, string>

let counts: Blocked = { requests: 0, pages: 0, permissions: 0 }
let tell: (blocked: Blocked) => void = () => undefined

/**
 * Counts one thing that was refused, and says so in the log.
 * @param where what asked, by its kind: never an address
 */
export function countBlocked(what: keyof Blocked, where: string): void {
  counts = { ...counts, [what]: counts[what] + 1 }
  log(events[what], where)
  tell(counts)
}

/** What was refused since the app was started. */
export const blockedSoFar = (): Blocked => counts

/** Names who is told of every change from now on. */
export function tellOfBlocked(listener: (blocked: Blocked) => void): void {
  tell = listener
}
