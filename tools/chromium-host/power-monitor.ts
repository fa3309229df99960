import { HostEmitter } from './unimplemented.ts'

/** Electron's powerMonitor. Its events are sent by tests: `host.power.emit('suspend')`. */
export class PowerMonitor extends HostEmitter {
  /** Seconds since anybody touched the machine, as a test says. */
  idleSeconds = 0
  onBatteryPower = false

  constructor() {
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
  }

  getSystemIdleTime(): number {
    return this.idleSeconds
  }

  getSystemIdleState(threshold: number): 'active' | 'idle' {
    return this.idleSeconds >= threshold ? 'idle' : 'active'
  }

  isOnBatteryPower(): boolean {
    return this.onBatteryPower
  }
}
