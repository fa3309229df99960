/** What came of trying one kind of fault many times. */
export interface Result {
  /** How often it was tried. */
  readonly tried: number
  /** How many deeds were called done, in all of them together. */
  readonly acknowledged: number
  /** What was not as promised, a sentence each. */
  readonly wrong: readonly string[]
}

/** Several results as one. */
export function together(results: readonly Result[]): Result {
  return {
    tried: results.reduce((sum, { tried }) => sum + tried, 0),
    acknowledged: results.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    wrong: results.flatMap(({ wrong }) => wrong),
  }
}
