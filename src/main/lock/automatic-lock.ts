import { powerMonitor } from 'electron'
import type { LockReason, VaultState } from '#shared/vault-state.ts'
import { IdleLock } from './idle-lock.ts'
import { hearPowerEvents } from './power-events.ts'

interface Parts {
  /** After how many minutes of nobody touching the computer. Asked every time, so that a change counts at once. */
  minutes(): number
  lock(because: LockReason): void
  leave(): void
}

/** Locks without being asked to: when nobody touches the computer, or the system says that the person has gone. */
export function automaticLock({ minutes, lock, leave }: Parts): {
  vaultIs(state: VaultState): void
  /** Somebody uses the window. */
  touched(): void
} {
  const idle = new IdleLock({
    now: () => performance.now(),
    wallClock: () => Date.now(),
    every: (milliseconds, act) => {
      const timer = setInterval(act, milliseconds)
      return () => clearInterval(timer)
    },
    systemIdleSeconds: () => powerMonitor.getSystemIdleTime(),
    minutes,
    // The seconds are what it tells idle from active by: not asked here.
    screenIsLocked: () => powerMonitor.getSystemIdleState(60) === 'locked',
    lock,
  })
  hearPowerEvents(powerMonitor, { lock, leave })
  return {
    vaultIs: ({ kind }) => (kind === 'open' ? idle.watch() : idle.rest()),
    touched: () => idle.touched(),
  }
}
