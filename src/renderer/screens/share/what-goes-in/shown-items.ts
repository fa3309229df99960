import type { OfferedItem } from '#shared/share-offer.ts'

interface Wanted {
  readonly chosen: readonly string[]
  /** First and last day, both included. */
  readonly from: string
  readonly to: string
  /** What a search found; null while nothing is looked for. */
  readonly found: ReadonlySet<string> | null
}

/** What the list offers, newest first: what a search found anywhere, or else what is of these weeks or chosen already. */
export function shownItems(
  items: readonly OfferedItem[],
  { chosen, from, to, found }: Wanted,
): readonly OfferedItem[] {
  const known = new Set(chosen)
  return items
    .toReversed()
    .filter(({ id, day }) => (found === null ? known.has(id) || (day >= from && day <= to) : found.has(id)))
}
