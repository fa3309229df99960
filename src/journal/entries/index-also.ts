import { foundOtherwise } from './found-as.ts'
import { unspacedText } from './unspaced-text.ts'

/** What the search index is given beside an entry's own words: see [Note: words without spaces] and [Note: found as]. */
export function indexAlso(title: string, body: string): string {
  const text = `${title}\n${body}`
  return `${unspacedText(text)} ${foundOtherwise(text)}`.trim()
}
