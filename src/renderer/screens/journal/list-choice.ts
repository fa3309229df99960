import { journal } from '../../journal.ts'
import { currentPlace, goTo } from '../../state/place.ts'
import { startSelecting, tick, useSelection } from '../../state/selection.ts'
import { allFound } from './search-store.ts'

/** As much of a listed entry as choosing it needs. */
export interface ListedEntry {
  readonly id: string
  readonly position: number
}

/** Shows an entry on the page. Going from entry to entry is one step on the way back, not many. */
export function showEntry(id: string): void {
  goTo(`/journal/${id}`, { replace: openId() !== null })
}

/** The id of the entry that is on the page, or asked for; null for none. */
export function openId(place: string = currentPlace()): string | null {
  return /^\/journal\/([^/]+)/.exec(place)?.[1] ?? null
}

/** Whether the earlier versions of the entry are asked for in the place of its text. */
export const versionsAsked = (place: string): boolean => /^\/journal\/[^/]+\/versions$/.test(place)

/** Ticks an entry or takes its tick away. Of a search chosen as a whole, all the others stay chosen, one by one. */
export async function toggleTick(id: string): Promise<void> {
  const { chosen } = useSelection.getState()
  if (chosen?.kind === 'search') {
    const found = await allFound(chosen)
    if (useSelection.getState().chosen === chosen) startSelecting(found.filter((other) => other !== id))
    return
  }
  tick([id], !chosen?.ids.includes(id))
}

/** The ids of everything that is chosen, found anew where a search is. Rejects with a Failure. */
export async function chosenIds(): Promise<readonly string[]> {
  const { chosen } = useSelection.getState()
  if (chosen === null) return []
  return chosen.kind === 'entries' ? chosen.ids : allFound(chosen)
}

/** Ticks every entry of the timeline. Rejects with a Failure. */
export async function tickTimeline(): Promise<void> {
  tick(await journal.entries.idsBetween({ oldest: null, newest: null }), true)
}

/** Ticks everything from one entry of the timeline to another, both included. Rejects with a Failure. */
export async function tickTimelineRange(one: ListedEntry, other: ListedEntry): Promise<void> {
  const newest = Math.max(one.position, other.position)
  const oldest = Math.min(one.position, other.position)
  tick(await journal.entries.idsBetween({ oldest, newest }), true)
}
