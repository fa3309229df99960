import { describe, expect, test } from 'vitest'
import { IdleLock } from '../../../../src/main/lock/idle-lock.ts'

const second = 1_000
const minute = 60 * second

/** A computer with clocks and an idle time that the test moves. */
function computer(minutes = 5) {
  const at = { monotone: 0, wall: 1_800_000_000_000, system: 0, minutes, screenLocked: false }
  const locked: number[] = []
  const reasons: string[] = []
  let looks: (() => void) | null = null
  const lock = new IdleLock({
    now: () => at.monotone,
    wallClock: () => at.wall,
    every: (_milliseconds, act) => {
      looks = act
      return () => {
        looks = null
      }
    },
    systemIdleSeconds: () => at.system,
    minutes: () => at.minutes,
    screenIsLocked: () => at.screenLocked,
    lock: (because) => {
      locked.push(at.monotone)
      reasons.push(because)
    },
  })
  return {
    at,
    lock,
    locked,
    reasons,
    isWatching: () => looks !== null,
    /** Lets time pass, second by second; `each` is what happens in every one of them. */
    pass(milliseconds: number, each: () => void = () => undefined) {
      for (let passed = 0; passed < milliseconds; passed += second) {
        at.monotone += second
        at.wall += second
        each()
        looks?.()
      }
    },
  }
}

describe('where the system cannot tell how long nobody has touched the computer', () => {
  test('it locks after five minutes without a touch in the window, and not a second before', () => {
    const { lock, locked, pass } = computer()
    lock.watch()
    pass(5 * minute - second)
    expect(locked).toEqual([])
    pass(second)
    expect(locked).toEqual([5 * minute])
  })

  test('typing in the window counts', () => {
    const { lock, locked, pass } = computer()
    lock.watch()
    pass(20 * minute, () => lock.touched())
    expect(locked).toEqual([])
    pass(5 * minute)
    expect(locked).toEqual([25 * minute])
  })
})

describe('where the system can tell', () => {
  test('work in other programs keeps it open, and the end of it counts', () => {
    const { at, lock, locked, pass } = computer()
    lock.watch()
    pass(20 * minute, () => {
      at.system = (at.system + 1) % 10
    })
    expect(locked).toEqual([])
    at.system = 0
    pass(5 * minute, () => {
      at.system += 1
    })
    expect(locked).toEqual([25 * minute])
  })

  test('a system that takes a person who only types for idle is not believed', () => {
    const { at, lock, locked, pass } = computer()
    lock.watch()
    pass(20 * minute, () => {
      at.system += 1
      lock.touched()
    })
    expect(locked).toEqual([])
  })
})

test('a locked screen locks within a second, also where the system sends no event for it', () => {
  const { at, lock, locked, reasons, pass } = computer()
  lock.watch()
  pass(minute)
  at.screenLocked = true
  pass(second)
  expect(locked).toEqual([minute + second])
  expect(reasons).toEqual(['screen-locked'])
})

test('a shorter time counts at once', () => {
  const { at, lock, locked, pass } = computer(60)
  lock.watch()
  pass(10 * minute)
  at.minutes = 1
  pass(second)
  expect(locked).toEqual([10 * minute + second])
})

test('a computer that slept through the time and did not say so finds it locked', () => {
  const { at, lock, locked, pass } = computer()
  lock.watch()
  pass(minute)
  at.wall += 8 * 60 * minute
  pass(second)
  expect(locked).toEqual([minute + second])
})

test('a clock that is put back neither locks nor keeps open', () => {
  const { at, lock, locked, pass } = computer()
  lock.watch()
  pass(minute)
  at.wall -= 48 * 60 * minute
  pass(4 * minute - second)
  expect(locked).toEqual([])
  pass(second)
  expect(locked).toEqual([5 * minute])
})

test('it locks once, and waits the whole time again after the next opening', () => {
  const { lock, locked, isWatching, pass } = computer()
  lock.watch()
  pass(12 * minute)
  expect(locked).toEqual([5 * minute])
  expect(isWatching()).toBe(false)
  lock.watch()
  pass(5 * minute)
  expect(locked).toEqual([5 * minute, 17 * minute])
})

test('a locked journal waits for nothing', () => {
  const { lock, locked, isWatching, pass } = computer()
  lock.watch()
  lock.rest()
  expect(isWatching()).toBe(false)
  pass(10 * minute)
  expect(locked).toEqual([])
})
