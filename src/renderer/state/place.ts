import type { BaseLocationHook } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { emptyAtLock } from './vault.ts'

/** Where a person can be. An entry's place holds its id, never its words. */
export type Place =
  | '/today'
  | '/journal'
  | `/journal/${string}`
  | '/exercises'
  | `/exercises/${string}`
  | '/calendar'
  | `/calendar/${string}`
  | '/bin'
  | '/tags'
  | '/promises'
  | '/over-time'
  | '/share'
  | '/questions'
  | '/sealed'
  | `/share/${string}`
  | '/settings'
  | `/settings/${string}`
  | '/security'
  | `/security/${string}`
  | '/safety'

/** The place shown after unlocking, and where the way back ends. */
export const home: Place = '/today'

/** Where one stays: leaving whatever is innermost does not lead away from these. */
const stays: readonly Place[] = [home, '/journal']
/** Whether going back leads somewhere a person would expect. */
export const canGoBack = (): boolean => !stays.includes(currentPlace())

// In memory and not in the page's own history: a browser profile may write that to the disk.
const location = memoryLocation({ path: home })
/** For wouter's `<Router hook>`. */
export const usePlace: BaseLocationHook = location.hook

let way: readonly Place[] = [home]

/** The place shown now. */
export function currentPlace(): Place {
  return way.at(-1) ?? home
}

interface Going {
  /** It takes the stead of the current place. */
  readonly replace?: boolean
  /** The part of the current page one comes back to. */
  readonly backTo?: Place
}

/** Goes to a place and remembers the way back. */
export function goTo(place: Place, { replace = false, backTo }: Going = {}): void {
  if (place === currentPlace()) return
  const before = replace || backTo ? way.slice(0, -1) : way
  way = [...before, ...(backTo ? [backTo] : []), place]
  location.navigate(place)
}

/** Goes back to where one came from; at the start of the way to Today. Nothing is kept of the place left. */
export function goBack(): void {
  way = way.length > 1 ? way.slice(0, -1) : [home]
  location.navigate(currentPlace())
}

/** The places one came by to the current one, the nearest first. */
export const wayBack = (): readonly Place[] => way.slice(0, -1).toReversed()

/** Goes back to a place on the way, as if by single steps. To one that is not on it, it goes in the stead of this one. */
export function goBackTo(place: Place): void {
  const at = way.lastIndexOf(place)
  way = at === -1 ? [...way.slice(0, -1), place] : way.slice(0, at + 1)
  location.navigate(place)
}

emptyAtLock(() => {
  way = [home]
  location.navigate(home)
})
