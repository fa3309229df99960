import { expect, test } from 'vitest'
import { UnlockDelay } from '../../../src/main/unlock-delay.ts'

function delayWithClock() {
  let now = 1_000_000
  const delay = new UnlockDelay(() => now)
  return {
    delay,
    pass: (seconds: number) => {
      now += seconds * 1000
    },
  }
}

test('two mistakes cost nothing, then the waits grow to a minute and no further', () => {
  const { delay, pass } = delayWithClock()
  const waits: number[] = []
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    delay.failed()
    waits.push(delay.secondsToWait())
    pass(delay.secondsToWait())
    expect(delay.secondsToWait()).toBe(0)
  }
  expect(waits).toEqual([0, 0, 2, 4, 8, 16, 32, 60, 60, 60])
})

test('a second too early is too early', () => {
  const { delay, pass } = delayWithClock()
  for (let attempt = 1; attempt <= 4; attempt += 1) delay.failed()
  pass(3.5)
  expect(delay.secondsToWait()).toBe(1)
  pass(0.5)
  expect(delay.secondsToWait()).toBe(0)
})

test('the right passphrase forgets the mistakes', () => {
  const { delay } = delayWithClock()
  for (let attempt = 1; attempt <= 5; attempt += 1) delay.failed()
  delay.succeeded()
  expect(delay.secondsToWait()).toBe(0)
  delay.failed()
  expect(delay.secondsToWait()).toBe(0)
})

test('it is not kept anywhere: a new process starts without it', () => {
  const { delay } = delayWithClock()
  for (let attempt = 1; attempt <= 9; attempt += 1) delay.failed()
  expect(delayWithClock().delay.secondsToWait()).toBe(0)
})
