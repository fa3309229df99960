import { create } from 'zustand'
import type { EntryQuery } from '#shared/finding.ts'
import { emptyAtLock } from './vault.ts'

/** What is chosen in the journal's list: ticked entries, or everything a search finds. */
export type ListSelection =
  | { readonly kind: 'entries'; readonly ids: readonly string[] }
  | ({ readonly kind: 'search' } & Pick<EntryQuery, 'query' | 'filter'>)

interface Selection {
  /** Whether the list shows ticks. */
  readonly selecting: boolean
  /** What is chosen, as it can be shared or moved to the bin; null for nothing. */
  readonly chosen: ListSelection | null
}

export const useSelection = create<Selection>(() => ({ selecting: false, chosen: null }))

/** Begins to choose entries, with some of them ticked already. */
export function startSelecting(ids: readonly string[] = []): void {
  useSelection.setState({ selecting: true, chosen: entries(ids) })
}

/** Ticks entries, or takes their ticks away. A search that was chosen as a whole gives way to ticks. */
export function tick(ids: readonly string[], ticked: boolean): void {
  const { chosen } = useSelection.getState()
  const before = chosen?.kind === 'entries' ? chosen.ids : []
  const changed = new Set(ids)
  const rest = before.filter((id) => !changed.has(id))
  useSelection.setState({ selecting: true, chosen: entries(ticked ? [...rest, ...ids] : rest) })
}

/** Chooses everything a search finds, also what it will find when it is used. */
export function chooseSearch({ query, filter }: EntryQuery): void {
  useSelection.setState({ selecting: true, chosen: { kind: 'search', query, filter } })
}

/** Chooses nothing and takes the ticks out of the list. */
export function endSelecting(): void {
  useSelection.setState({ selecting: false, chosen: null })
}

const entries = (ids: readonly string[]): ListSelection | null =>
  ids.length === 0 ? null : { kind: 'entries', ids: [...ids] }

emptyAtLock(endSelecting)
