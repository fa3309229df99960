import { type Place, wayBack } from '../../state/place.ts'

/** The guided path from which one came to what is on the page, by exercises alone; null for none. */
export function pathBehind(): Place | null {
  const back = wayBack()
  const end = back.findIndex((place) => !place.startsWith('/exercises/') && place !== '/safety')
  const near = end === -1 ? back : back.slice(0, end)
  return near.find((place) => place.startsWith('/exercises/paths/')) ?? null
}
