type Callback = (...args: unknown[]) => void

interface Timer {
  readonly id: number
  due: number
  readonly every: number | null
  readonly run: () => void
  real: NodeJS.Timeout | undefined
}

/** A timer as Node gives it to the app: an object with `unref`, that is also a number. */
export interface AppTimer {
  ref(): AppTimer
  unref(): AppTimer
  hasRef(): boolean
  refresh(): AppTimer
  [Symbol.toPrimitive](): number
}

/**
 * The time of the app's main process: it runs with the real one, and a test can put it forward. Only the app's own
 * bundle is given these functions (module-hooks.ts), so Playwright and the host keep the real clock.
 */
export class AppClock {
  /** How far the app's time is ahead, in milliseconds. */
  private ahead = 0
  private lastId = 0
  private readonly timers = new Map<number, Timer>()
  private readonly handles = new WeakMap<object, number>()
  /** What the app's bundle gets in place of the globals of the same names. */
  readonly globals: Readonly<Record<string, unknown>>

  constructor() {
    this.globals = {
      Date: this.makeDate(),
      performance: this.makePerformance(),
      setTimeout: (run: Callback, wait?: number, ...args: unknown[]) => this.start(run, wait, null, args),
      setInterval: (run: Callback, wait?: number, ...args: unknown[]) =>
        this.start(run, wait, Math.max(1, Number(wait) || 1), args),
      clearTimeout: (timer: unknown) => this.clear(timer),
      clearInterval: (timer: unknown) => this.clear(timer),
    }
  }

  /** The app's time, in milliseconds since 1970. */
  now(): number {
    return Date.now() + this.ahead
  }

  /** Puts the app's time forward; timers that fall due on the way run in their order, each at its own time. */
  async advance(milliseconds: number): Promise<void> {
    const target = this.now() + milliseconds
    for (;;) {
      const [next] = [...this.timers.values()].sort((a, b) => a.due - b.due || a.id - b.id)
      if (!next || next.due > target) break
      this.ahead += Math.max(0, next.due - this.now())
      this.fire(next)
      // What a timer starts may itself fall due on the way.
      await new Promise((resolve) => setImmediate(resolve))
    }
    this.ahead += Math.max(0, target - this.now())
    for (const timer of this.timers.values()) this.arm(timer)
  }

  /** Stops every timer: the app has ended. */
  end(): void {
    for (const timer of this.timers.values()) clearTimeout(timer.real)
    this.timers.clear()
  }

  private start(run: Callback, wait: number | undefined, every: number | null, args: unknown[]): AppTimer {
    this.lastId += 1
    const id = this.lastId
    const delay = Math.max(1, Number(wait) || 1)
    const timer: Timer = { id, due: this.now() + delay, every, run: () => run(...args), real: undefined }
    this.timers.set(id, timer)
    this.arm(timer)
    const handle: AppTimer = {
      ref: () => {
        timer.real?.ref()
        return handle
      },
      unref: () => {
        timer.real?.unref()
        return handle
      },
      hasRef: () => timer.real?.hasRef() ?? false,
      refresh: () => {
        timer.due = this.now() + delay
        this.arm(timer)
        return handle
      },
      [Symbol.toPrimitive]: () => id,
    }
    this.handles.set(handle, id)
    return handle
  }

  private arm(timer: Timer): void {
    const refed = timer.real?.hasRef() ?? true
    clearTimeout(timer.real)
    timer.real = setTimeout(() => this.fire(timer), Math.max(0, timer.due - this.now()))
    if (!refed) timer.real.unref()
  }

  private fire(timer: Timer): void {
    if (!this.timers.has(timer.id)) return
    if (timer.every === null) {
      clearTimeout(timer.real)
      this.timers.delete(timer.id)
    } else {
      timer.due += timer.every
      this.arm(timer)
    }
    timer.run()
  }

  private clear(handle: unknown): void {
    const id = typeof handle === 'object' && handle !== null ? this.handles.get(handle) : Number(handle)
    const timer = id === undefined ? undefined : this.timers.get(id)
    if (!timer) return
    clearTimeout(timer.real)
    this.timers.delete(timer.id)
  }

  private makeDate(): DateConstructor {
    const now = () => this.now()
    return new Proxy(Date, {
      construct: (target, args, newTarget) =>
        Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
      apply: () => new Date(now()).toString(),
      get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
    })
  }

  private makePerformance(): typeof performance {
    return new Proxy(performance, {
      get: (target, key) => {
        if (key === 'now') return () => target.now() + this.ahead
        const value: unknown = Reflect.get(target, key, target)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  }
}
