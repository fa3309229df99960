import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibrateCost, highestCost, isAcceptable, lowestCost } from '#journal/vault/argon2-cost.ts'
import type { DeriveKey } from '#journal/vault/derive-key.ts'

const MiB = 1024
const GiB = 1024 ** 3

/** A machine on which deriving takes exactly as long as memory times passes, on a clock of its own. */
function machine(millisecondsAtLowest: number, memoryBytes: number) {
  let time = 1000
  let derivations = 0
  const derive: DeriveKey = async (_passphrase, _salt, cost) => {
    derivations += 1
    time += duration(cost)
    return Buffer.alloc(32, 1)
  }
  const duration = (cost: typeof lowestCost) =>
    (millisecondsAtLowest * cost.memoryKiB * cost.passes) / (lowestCost.memoryKiB * lowestCost.passes)
  return { derive, clock: () => time, memoryBytes, duration, derivations: () => derivations }
}

test('an ordinary machine pays about 0.8 s, in memory first', async () => {
  const ordinary = machine(240, 16 * GiB)
  const cost = await calibrateCost(ordinary)
  expect(cost).toEqual({ memoryKiB: 213 * MiB, passes: 3, lanes: 1 })
  expect(ordinary.duration(cost)).toBeGreaterThan(700)
  expect(ordinary.derivations()).toBe(1)
})

test('a fast machine stops at 256 MiB and pays the rest in passes', async () => {
  const fast = machine(50, 64 * GiB)
  expect(await calibrateCost(fast)).toEqual({ memoryKiB: 256 * MiB, passes: 10, lanes: 1 })
})

test('a machine with little memory gives at most an eighth of it', async () => {
  expect(await calibrateCost(machine(200, 1 * GiB))).toEqual({ memoryKiB: 128 * MiB, passes: 6, lanes: 1 })
})

test('however slow or small the machine, the floor is kept', async () => {
  expect(await calibrateCost(machine(5000, 256 * 1024 * 1024))).toEqual(lowestCost)
})

test('every calibrated cost is one the key file accepts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.integer({ min: 0, max: 4096 * GiB }),
      async (speed, memory) => isAcceptable(await calibrateCost(machine(speed, memory))),
    ),
  )
})

test('the key made for measuring is zeroed', async () => {
  const keys: Buffer[] = []
  const { clock, memoryBytes, derive } = machine(240, GiB)
  const kept: DeriveKey = async (...asked) => {
    const key = await derive(...asked)
    keys.push(key)
    return key
  }
  await calibrateCost({ derive: kept, clock, memoryBytes })
  expect(keys.map((key) => key.every((byte) => byte === 0))).toEqual([true])
})

test('the floor and the ceiling are those of the design', () => {
  expect(lowestCost).toEqual({ memoryKiB: 64 * MiB, passes: 3, lanes: 1 })
  expect(highestCost).toEqual({ memoryKiB: 1024 * MiB, passes: 10, lanes: 4 })
  expect(isAcceptable(lowestCost) && isAcceptable(highestCost)).toBe(true)
  for (const part of ['memoryKiB', 'passes', 'lanes'] as const) {
    expect(isAcceptable({ ...lowestCost, [part]: lowestCost[part] - 1 })).toBe(false)
    expect(isAcceptable({ ...highestCost, [part]: highestCost[part] + 1 })).toBe(false)
  }
})
