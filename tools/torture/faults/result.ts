/** What came of trying one kind of fault many times. */
export interface Result {
  /** How often it was tried. */
  readonly tried: number
  /** How many deeds were called done, in all of them together. */
  readonly acknowledged: number
  /** The kind of deed that was on its way, each time. */
  readonly during: readonly string[]
  /** What was not as promised, a sentence each. */
  readonly wrong: readonly string[]
}

/** Several results as one. */
export function together(results: readonly Result[]): Result {
  return {
    tried: results.reduce((sum, { tried }) => sum + tried, 0),
    acknowledged: results.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    during: results.flatMap(({ during }) => during),
    wrong: results.flatMap(({ wrong }) => wrong),
  }
}

/** How often which kind of deed was on its way, the most frequent first. */
export function countDuring({ during }: Result): string {
  const counts = new Map<string, number>()
  for (const kind of during) counts.set(kind, 1 + (counts.get(kind) ?? 0))
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ')
}
