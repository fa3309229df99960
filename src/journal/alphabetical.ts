const order = new Intl.Collator(undefined, { numeric: true })

/** Orders names as the person's own language does; names that differ only in their encoding keep a fixed order. */
export function alphabetical(a: string, b: string): number {
  return order.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}
