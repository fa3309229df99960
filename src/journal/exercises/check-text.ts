import { placeOf } from './shape-errors.ts'

/** All but the line feed: a blank line makes a paragraph. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: to refuse them one must name them
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u
/** Embeddings, overrides and isolates of direction: with them what is read need not be what is written. */
const directions = /[\u202a-\u202e\u2066-\u2069]/u
/** Characters that draw nothing and could carry hidden words: tags, and what divides lines without showing. */
const hidden = /[\u2028\u2029\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u
const braces = /[{}]/

/** What is wrong with any text of a file, its ids and its author included. */
export function textErrors(file: object): string[] {
  const errors: string[] = []
  walk(file, [], (text, path) => {
    const reason = textError(text)
    if (reason !== null) errors.push(`${placeOf(path)}: ${reason}`)
  })
  return errors
}

function textError(text: string): string | null {
  if (!text.isWellFormed()) return 'holds half a character'
  if (controls.test(text)) return 'holds a control character'
  if (directions.test(text)) return 'holds a character that turns the direction of text'
  if (hidden.test(text)) return 'holds a character that cannot be seen'
  if (text !== text.normalize('NFC')) return 'is not in the Unicode form NFC'
  if (text !== '' && text.trim() === '') return 'holds nothing but spaces'
  if (braces.test(text.replaceAll('{partner}', ''))) return 'holds a placeholder other than {partner}'
  return null
}

function walk(
  value: unknown,
  path: readonly PropertyKey[],
  visit: (text: string, path: readonly PropertyKey[]) => void,
) {
  if (typeof value === 'string') visit(value, path)
  else if (Array.isArray(value)) for (const [at, part] of value.entries()) walk(part, [...path, at], visit)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) walk(part, [...path, name], visit)
  }
}
