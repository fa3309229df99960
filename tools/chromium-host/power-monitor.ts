import { HostEmitter } from './unimplemented.ts'

/** Electron's powerMonitor. Its events are sent by tests: `host.power.emit('suspend')`. */
export class PowerMonitor extends HostEmitter {
  /** Seconds since anybody touched the machine, as a test says; null: since somebody touched the window. */
  idleSeconds: number | null
  /** Whether the screen is locked, as a test says. */
  screenLocked = false
  onBatteryPower = false

  private lastTouch = performance.now()

  constructor(headed: boolean) {
    super('powerMonitor', [
      'suspend',
      'resume',
      'lock-screen',
      'unlock-screen',
      'shutdown',
      'on-ac',
      'on-battery',
      'user-did-become-active',
      'user-did-resign-active',
      'thermal-state-change',
      'speed-limit-change',
    ])
    this.idleSeconds = headed ? null : 0
  }

  /** Somebody has touched the window. */
  touched(): void {
    this.lastTouch = performance.now()
  }

  getSystemIdleTime(): number {
    return this.idleSeconds ?? Math.floor((performance.now() - this.lastTouch) / 1_000)
  }

  getSystemIdleState(threshold: number): 'active' | 'idle' | 'locked' {
    if (this.screenLocked) return 'locked'
    return this.getSystemIdleTime() >= threshold ? 'idle' : 'active'
  }

  isOnBatteryPower(): boolean {
    return this.onBatteryPower
  }
}
