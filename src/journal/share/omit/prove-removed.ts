import { notProven } from '../not-proven.ts'
import { comparable } from '../same-words.ts'
import type { Removed } from './leave-out.ts'

/** One place in a file where words can be, and all the words the document has for that place. */
export interface Trace {
  readonly found: readonly string[]
  readonly intended: readonly string[]
  /** Whether signs may be there that are no words: then letters and digits alone are compared. */
  readonly lettersOnly?: boolean
}

/**
 * Counts every removed passage and name in each place of a finished file: none may be there more often than the document
 * has it there, because the same words may stand elsewhere by the person's own choice. Letters are compared as in
 * [Note: comparing words], besides without regard to capitals. Throws a Failure `share-not-proven`.
 */
export function proveRemoved({ passages, names }: Removed, traces: readonly Trace[]): void {
  const removed = [...passages, ...names].map(letters)
  for (const { found, intended, lettersOnly } of traces) {
    const seen = (text: string) => (lettersOnly ? text.replace(/[^\p{L}\p{N}]/gu, '') : text)
    const there = found.map(letters).map(seen).join(apart)
    const meant = intended.map(letters).map(seen).join(apart)
    for (const words of new Set(removed.map(seen))) {
      if (words === '') continue
      if (count(there, words) > count(meant, words))
        throw notProven('words that were left out are in the file')
    }
  }
}

/** Stands in no text that may be shared. */
const apart = '\uFFFE'

const letters = (text: string): string => comparable(text).join('').toUpperCase().toLowerCase()

function count(text: string, words: string): number {
  let times = 0
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) times += 1
  return times
}
