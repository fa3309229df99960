import { create } from 'zustand'
import type { Omission } from '#shared/omission.ts'
import { forgetAtSeal } from './at-seal.ts'
import { emptyAtLock } from './vault.ts'

type LeftOut = readonly Omission[]

interface LeftOutSteps {
  /** What was left out before each step, oldest first. */
  readonly past: readonly LeftOut[]
  /** What the last step led to; null when there was none. */
  readonly now: LeftOut | null
  /** What was undone, the next to be done again first. */
  readonly future: readonly LeftOut[]
}

const none: LeftOutSteps = { past: [], now: null, future: [] }

/**
 * What was decided step by step about leaving out. It outlives the screen, so that one may look at the next one and come
 * back. It holds words, so it is gone at lock, and it is of one share only.
 */
export const useLeftOutSteps = create<LeftOutSteps>(() => none)

export const forgetLeftOutSteps = (): void => useLeftOutSteps.setState(none, true)

forgetAtSeal(forgetLeftOutSteps)
emptyAtLock(forgetLeftOutSteps)
