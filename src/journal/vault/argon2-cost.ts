import { totalmem } from 'node:os'
import type { DeriveKey } from './derive-key.ts'

/** What one guess at a passphrase costs. */
export interface Argon2Cost {
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
}

const kibPerMiB = 1024

/** RFC 9106's second recommended choice in memory and passes; well above OWASP's minimum of 19 MiB and 2 passes. */
export const lowestCost: Argon2Cost = { memoryKiB: 64 * kibPerMiB, passes: 3, lanes: 1 }

/** More than any of our vaults asks for: a file that asks for more was made to exhaust the machine. */
export const highestCost: Argon2Cost = { memoryKiB: 1024 * kibPerMiB, passes: 10, lanes: 4 }

/** Whether a cost found in a file is one we would pay: asked before anything is derived. */
export function isAcceptable(cost: Argon2Cost): boolean {
  return (['memoryKiB', 'passes', 'lanes'] as const).every(
    (part) => cost[part] >= lowestCost[part] && cost[part] <= highestCost[part],
  )
}

/** How long unlocking may take on the machine the vault was made on, in milliseconds. */
const wait = 800
/** The most memory calibration chooses, so that the vault can also be opened on a small machine. */
const calibratedMemoryKiB = 256 * kibPerMiB

interface Machine {
  derive: DeriveKey
  /** Milliseconds of a clock that never runs backwards. */
  clock(): number
  readonly memoryBytes: number
}

/**
 * The highest cost this machine pays in about 0.8 s, measured once at the lowest cost. Memory is raised first,
 * as it is what makes guessing with special hardware dear; passes only where memory has reached its cap of
 * 256 MiB or an eighth of the machine's. Never below the lowest cost, however slow the machine.
 */
export async function calibrateCost({ derive, clock, memoryBytes }: Machine): Promise<Argon2Cost> {
  const started = clock()
  const key = await derive(Buffer.alloc(16, 'calibration'), Buffer.alloc(16), lowestCost)
  const took = Math.max(1, clock() - started)
  key.fill(0)

  const cap = Math.min(calibratedMemoryKiB, Math.floor(memoryBytes / 1024 / 8))
  const fitting = Math.min(cap, (lowestCost.memoryKiB * wait) / took)
  const memoryKiB = Math.max(lowestCost.memoryKiB, Math.floor(fitting / kibPerMiB) * kibPerMiB)
  const perPass = (took * memoryKiB) / lowestCost.memoryKiB / lowestCost.passes
  const passes = Math.min(highestCost.passes, Math.max(lowestCost.passes, Math.floor(wait / perPass)))
  return { memoryKiB, passes, lanes: lowestCost.lanes }
}

/** {@link calibrateCost} on the machine at hand. */
export function calibrateHere(derive: DeriveKey): Promise<Argon2Cost> {
  return calibrateCost({ derive, clock: () => performance.now(), memoryBytes: totalmem() })
}

/**
 * The cost a machine has chosen, unless one that was chosen before asks for more memory or more work: then that one, so
 * that a change of passphrase on a slow machine, or on a busy day, never makes guessing cheaper.
 */
export function notBelow(before: readonly Argon2Cost[], chosen: Argon2Cost): Argon2Cost {
  const isHigher = (cost: Argon2Cost) => cost.memoryKiB > chosen.memoryKiB || work(cost) > work(chosen)
  return before.find(isHigher) ?? chosen
}

/** KiB written while deriving. */
const work = ({ memoryKiB, passes }: Argon2Cost): number => memoryKiB * passes
