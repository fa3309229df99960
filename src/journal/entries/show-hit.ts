import type { SearchHit } from '#shared/entry.ts'
import { maxBodyLength } from '#shared/limits.ts'
import type { ReadConnection } from '../database/connection.ts'
import { withWholePictures } from './cut-pictures.ts'
import { longSnippet } from './long-snippet.ts'
import { isMarked, markedText } from './marked-text.ts'
import type { HitRow } from './matching-rows.ts'
import { plainText } from './plain-text.ts'
import type { SearchQuery } from './search-query.ts'

// What is indexed of a body, and not the body: see [Note: what is indexed of a picture].
const beginning = 'SELECT substr(coalesce(indexed_body, body), 1, ?) AS text FROM entry WHERE position = ?'
/** Characters. */
const firstPages = 16_384
const around =
  'SELECT substr(coalesce(indexed_body, body), max(1, instr(coalesce(indexed_body, body), ?) - 40), 120) AS text FROM entry WHERE position = ?'

/** A hit as a list shows it: its title and the place of its text where the words are, with their marks. */
export function showHit(connection: ReadConnection, row: HitRow, asked: SearchQuery): SearchHit {
  const { id, position, day, time } = row
  return {
    id,
    position,
    day,
    time,
    title: markedText(row.title, asked.unmarked),
    snippet: markedText(plainText(withWholePictures(snippetOf(connection, row, asked))), asked.unmarked),
  }
}

function snippetOf(
  connection: ReadConnection,
  { position, title, snippet }: HitRow,
  { unmarked: [wanted], words }: SearchQuery,
): string {
  const begun = (length: number) =>
    connection.read<{ text: string }>(beginning).get(length, position)?.text ?? ''
  // A hit the index marks nowhere was found by its index of other spellings: see [Note: found as].
  const isShown = snippet !== null && (wanted !== undefined || isMarked(snippet) || isMarked(title))
  // Most words are in the first pages already; a whole long text is a megabyte to read and to throw away.
  const text = isShown
    ? snippet
    : (longSnippet(begun(firstPages), words) ??
      longSnippet(begun(maxBodyLength), words) ??
      snippet ??
      begun(120))
  if (wanted === undefined || isMarked(text)) return text
  return connection.read<{ text: string }>(around).get(wanted, position)?.text ?? ''
}
