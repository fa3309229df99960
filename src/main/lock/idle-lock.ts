/** How often it looks, in milliseconds: the lock comes within a second of its time. */
const look = 1_000

interface Surroundings {
  /** Milliseconds of a clock that never runs backwards; it may stand still while the computer sleeps. */
  now(): number
  /** Milliseconds since 1970: goes on while the computer sleeps, and may be put back. */
  wallClock(): number
  /** Calls back every so many milliseconds, until the returned function is called. */
  every(milliseconds: number, act: () => void): () => void
  /** Whole seconds since anybody touched the computer, as the system tells. */
  systemIdleSeconds(): number
  minutes(): number
  /** Whether the system says that its screen is locked. Where it sends no event for that, it may still answer. */
  screenIsLocked(): boolean
  /** The time is over, or the screen is locked. Called once; `watch` begins anew. */
  lock(because: 'idle' | 'screen-locked'): void
}

/**
 * Finds out when nobody has touched the computer for some minutes.
 *
 * Some systems cannot tell (Wayland without an idle protocol says 0 for ever; another says that a person who only types
 * is idle: electron/electron#27912). So what happens in our own window counts always, and the system's answer only
 * from the first time it was more than nothing: until then only our window counts, which locks rather too early.
 */
export class IdleLock {
  #stop: (() => void) | null = null
  #touchedAt = 0
  #lookedAt = 0
  #systemKnows = false
  readonly #around: Surroundings

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** The journal is open: begins to wait. */
  watch(): void {
    this.rest()
    this.#touchedAt = this.#around.now()
    this.#lookedAt = this.#around.wallClock()
    this.#stop = this.#around.every(look, () => this.#look())
  }

  /** The journal is locked: nothing to wait for. */
  rest(): void {
    this.#stop?.()
    this.#stop = null
  }

  /** Somebody uses our window. */
  touched(): void {
    this.#touchedAt = this.#around.now()
  }

  #look(): void {
    const { now, wallClock, minutes, systemIdleSeconds, screenIsLocked } = this.#around
    const limit = minutes() * 60_000
    const slept = wallClock() - this.#lookedAt
    this.#lookedAt = wallClock()
    const system = systemIdleSeconds() * 1_000
    if (system > 0) this.#systemKnows = true
    const untouched = now() - this.#touchedAt
    const idleFor = this.#systemKnows ? Math.min(system, untouched) : untouched
    // Without a look for as long as the limit: the computer slept, and did not say so.
    if (screenIsLocked()) this.#lock('screen-locked')
    else if (Math.max(idleFor, slept) >= limit) this.#lock('idle')
  }

  #lock(because: 'idle' | 'screen-locked'): void {
    this.rest()
    this.#around.lock(because)
  }
}
