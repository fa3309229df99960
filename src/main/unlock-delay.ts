/** Wrong attempts that cost nothing: everybody mistypes. */
const freeAttempts = 2
/** The longest wait, in seconds. */
const longestWait = 60

/**
 * Makes guessing at the lock screen slow: from the third wrong attempt on the waits are 2, 4, 8, 16, 32 and then 60 seconds.
 * It lives no longer than the process, so that nobody can be locked out of their own journal by somebody else's guesses.
 */
export class UnlockDelay {
  #failures = 0
  #until = 0
  readonly #now: () => number

  /** @param now milliseconds of a clock that never runs backwards */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Whole seconds until the next attempt is allowed; 0 when it is. */
  secondsToWait(): number {
    return Math.max(0, Math.ceil((this.#until - this.#now()) / 1000))
  }

  failed(): void {
    this.#failures += 1
    if (this.#failures <= freeAttempts) return
    const seconds = Math.min(longestWait, 2 ** (this.#failures - freeAttempts))
    this.#until = this.#now() + seconds * 1000
  }

  succeeded(): void {
    this.#failures = 0
    this.#until = 0
  }
}
