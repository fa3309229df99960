import { create } from 'zustand'
import { emptyAtLock } from '../../state/vault.ts'

interface Wanted {
  readonly id: string
  /** `YYYY-MM-DD`: the day it is listed under. */
  readonly day: string
}

/** An entry the timeline should scroll to as soon as it has its line; null for none. */
export const useListSight = create<{ readonly wanted: Wanted | null }>(() => ({ wanted: null }))

/** Brings an entry into sight in the timeline, for example because its day has changed. */
export function showInList(id: string, day: string): void {
  useListSight.setState({ wanted: { id, day } })
}

/** The timeline has scrolled to it. */
export function isInSight(): void {
  useListSight.setState({ wanted: null })
}

emptyAtLock(isInSight)
