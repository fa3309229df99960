import { notProven } from './not-proven.ts'
import { sameWords } from './same-words.ts'

/** A long foot stands on more lines than one. */
const mostFooterLines = 4

/** The lines of a page but those of its foot. Throws a Failure `share-not-proven` where that is not to be found. */
export function withoutFooter(lines: readonly string[], footer: string): readonly string[] {
  for (let count = 1; count <= mostFooterLines; count += 1) {
    const at = lines.findIndex((_, index) => sameWords(lines.slice(index, index + count), footer))
    if (at !== -1) return lines.toSpliced(at, count)
  }
  throw notProven('a page lacks its foot')
}
