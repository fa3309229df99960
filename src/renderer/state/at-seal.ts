const forgetters = new Set<(ids: readonly string[]) => void>()

/**
 * Registers how a store forgets what it says of entries that are sealed. All stores that hold words of entries, or what was
 * counted of them, and do not read them again at the news that entries changed, register here: what is sealed must not
 * stand on a page for even as long as its next answer takes.
 */
export function forgetAtSeal(forget: (ids: readonly string[]) => void): void {
  forgetters.add(forget)
}

/** Entries are sealed now. */
export function forgetSealed(ids: readonly string[]): void {
  for (const forget of forgetters) forget(ids)
}
