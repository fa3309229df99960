const cutAtStart = /^(…?[^[\]\n]*)\]\(:[^)\n]*\)?/u
const cutAtEnd = /!\[([^[\]\n]*)(?:\]\([^)\n]*)?$/u

/**
 * A piece of an indexed body with the pictures it was cut through as their descriptions. A snippet begins and ends at any
 * word, also inside `![description](:)` (see [Note: what is indexed of a picture]), and what is left of the marks says
 * nothing to a reader. Most snippets hold no picture, and fifty are shown at each key of a search.
 */
export function withWholePictures(snippet: string): string {
  const begun = snippet.includes('](:') ? snippet.replace(cutAtStart, '$1 ') : snippet
  return begun.includes('![') ? begun.replace(cutAtEnd, ' $1') : begun
}
