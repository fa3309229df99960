import type { PowerMonitor } from 'electron'
import type { LockReason } from '#shared/vault-state.ts'

interface Answers {
  lock(because: LockReason): void
  /** The computer is being switched off: lock, then quit. */
  leave(): void
}

/**
 * Locks when the system says that the person has gone. Not every system tells everything: the screen's lock is not
 * told on Linux (IdleLock asks for it, which X11 answers and Wayland does not), the change of user only on macOS (on Windows it locks the screen), the end of a Windows session to
 * the window alone.
 */
export function hearPowerEvents(power: Pick<PowerMonitor, 'on'>, { lock, leave }: Answers): void {
  power.on('lock-screen', () => lock('screen-locked'))
  power.on('user-did-resign-active', () => lock('user-switched'))
  power.on('suspend', () => lock('suspended'))
  // Where falling asleep was faster than locking, or was not told.
  power.on('resume', () => lock('suspended'))
  const shutdown = (event: { preventDefault(): void }) => {
    // Electron then holds the system up until the app has quit.
    event.preventDefault()
    leave()
  }
  // Electron's types leave out the event it sends.
  power.on('shutdown', shutdown as () => void)
}
