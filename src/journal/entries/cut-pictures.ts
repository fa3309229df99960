const cutAtStart = /^(…?[^[\]\n]*)\]\(attachment:[^)\n]*\)?/u
const cutAtEnd = /!\[([^[\]\n]*)(?:\]\([^)\n]*)?$/u

/**
 * A piece of a body with the pictures it was cut through as their descriptions. A snippet begins and ends at any word,
 * also inside `![description](attachment:ID)`, and what is left of the marks says nothing to a reader.
 */
export function withWholePictures(snippet: string): string {
  return snippet.replace(cutAtStart, '$1 ').replace(cutAtEnd, ' $1')
}
