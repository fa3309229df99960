import type { OfferedItem } from '#shared/share-offer.ts'

/** Which of them one wants to see. */
export type ItemKind = 'all' | OfferedItem['kind']

interface Wanted {
  readonly chosen: readonly string[]
  /** First and last day, both included. */
  readonly from: string
  readonly to: string
  readonly kind: ItemKind
  /** What a search found; null while nothing is looked for. */
  readonly found: ReadonlySet<string> | null
}

/** What the list offers, newest first: what a search found anywhere, or else what is of these weeks or chosen already. */
export function shownItems(
  items: readonly OfferedItem[],
  { chosen, from, to, kind: wanted, found }: Wanted,
): readonly OfferedItem[] {
  const known = new Set(chosen)
  return items
    .toReversed()
    .filter(({ kind }) => wanted === 'all' || kind === wanted)
    .filter(({ id, day }) => (found === null ? known.has(id) || (day >= from && day <= to) : found.has(id)))
}

/** Of a long list its beginning, and whatever must be in sight in any case. */
export const firstOf = (
  items: readonly OfferedItem[],
  rows: number,
  inAnyCase: ReadonlySet<string>,
): readonly OfferedItem[] => items.filter(({ id }, at) => at < rows || inAnyCase.has(id))
