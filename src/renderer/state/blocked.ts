import { create } from 'zustand'
import type { Blocked } from '#shared/blocked.ts'
import { journal, onNews } from '../journal.ts'

/** What was refused since the app was started; null until main has said. */
export const useBlocked = create<{ readonly blocked: Blocked | null }>(() => ({ blocked: null }))

/**
 * Keeps up with what is refused, and tells main what this window's own policy refuses: it is stopped in here, where
 * main does not see it. Called once, at start-up.
 */
export function followBlocked(): void {
  onNews('privacy.blocked', (blocked) => useBlocked.setState({ blocked }))
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    // Pasted pages bring styles of their own. They are left out, and never asked for anything.
    if (blockedURI === 'inline' && effectiveDirective.startsWith('style-src')) return
    void journal.privacy.blockedByPolicy()
  })
}

/** Asks main once. What comes later is told by itself. */
export async function readBlocked(): Promise<void> {
  useBlocked.setState({ blocked: await journal.privacy.blocked() })
}
