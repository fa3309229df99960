import { forgetAtSeal } from '../../state/at-seal.ts'
import { emptyAtLock } from '../../state/vault.ts'
import { type Destination, keyOf } from './destinations.ts'

/** As many as are remembered. Only in this window's memory, and only until the journal is locked. */
const howMany = 6

let last: readonly Destination[] = []

/** Where one went last by "Go to anything", newest first. */
export const recentDestinations = (): readonly Destination[] => last

export function wentTo(destination: Destination): void {
  const others = last.filter((other) => keyOf(other) !== keyOf(destination))
  last = [destination, ...others].slice(0, howMany)
}

/** The same destinations with those one went to last at the front, newest first. */
export function recentFirst(destinations: readonly Destination[]): readonly Destination[] {
  const rank = new Map(last.map((destination, at) => [keyOf(destination), at]))
  const rankOf = (destination: Destination) => rank.get(keyOf(destination)) ?? howMany
  return destinations.toSorted((one, other) => rankOf(one) - rankOf(other))
}

forgetAtSeal((ids) => {
  last = last.filter((destination) => destination.kind !== 'entry' || !ids.includes(destination.id))
})

emptyAtLock(() => {
  last = []
})
