import type { JournalHealth } from '#shared/damage.ts'
import { Failure } from '#shared/failure.ts'
import type { Connection } from '../database/connection.ts'
import { type QuietPace, tidyInQuiet } from '../tidy.ts'
import { checkJournal, dueCheck, readHealth } from './health.ts'

interface Surroundings extends QuietPace {
  /** A check begins or has ended: what `state` answers is different now. */
  changed(): void
}

/** Sees to it that an open journal is checked when that is due, or when somebody asks, one check at a time. */
export class HealthKeeper {
  #running = false
  readonly #connection: Connection
  readonly #now: () => number
  readonly #pace: Surroundings

  /** @param pace as for tidying: somebody who waits for an answer goes first */
  constructor(connection: Connection, now: () => number, pace: Surroundings) {
    this.#connection = connection
    this.#now = now
    this.#pace = pace
  }

  state(): JournalHealth {
    return readHealth(this.#connection, this.#running)
  }

  /** Begins the check that is due, if one is. */
  beginIfDue(): void {
    const due = dueCheck(this.#connection, this.#now())
    if (due !== null) this.#begin(due)
  }

  /** Begins a full check. Throws Failure `busy` while one is going on. */
  begin(): void {
    if (this.#running) throw new Failure('busy')
    this.#begin('full')
  }

  #begin(kind: 'quick' | 'full'): void {
    this.#turn(true)
    const steps = checkJournal(this.#connection, kind, this.#now)
    const next = () => {
      const step = steps.next()
      if (step.done) this.#turn(false)
      return { done: step.done === true, value: undefined } as IteratorResult<void>
    }
    tidyInQuiet(
      { next },
      {
        ...this.#pace,
        failed: (thrown) => {
          this.#turn(false)
          this.#pace.failed(thrown)
        },
      },
    )
  }

  #turn(running: boolean): void {
    this.#running = running
    this.#pace.changed()
  }
}
