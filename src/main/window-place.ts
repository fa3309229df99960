import type { WindowPlace } from './preferences.ts'

/** A part of the screens, in pixels. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How much of the top of a window must be on a screen so that one can take hold of it, in pixels. */
const grip = { width: 120, height: 32 }

/**
 * Where a window is opened: where it was, unless its top is on no screen any more (one was unplugged, or the journal
 * moved to another computer). Then it keeps its size, as far as the screen has room for it, and the system finds a place.
 * @param areas the parts of the screens that windows may use, the main one first
 */
export function reachablePlace(place: WindowPlace, areas: readonly Area[]): WindowPlace {
  const { x, y } = place
  const area =
    x === undefined || y === undefined ? undefined : areas.find((each) => holds(each, { ...place, x, y }))
  const { width, height } = area ?? areas[0] ?? place
  const size = { width: Math.min(place.width, width), height: Math.min(place.height, height) }
  return {
    ...size,
    ...(area && x !== undefined && y !== undefined && { x, y }),
    ...(place.maximised && { maximised: true }),
  }
}

function holds(area: Area, { x, y, width }: Area): boolean {
  const seen = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return seen >= grip.width && y >= area.y - grip.height / 2 && y + grip.height <= area.y + area.height
}
