import { i18n } from '@lingui/core'
import { imageReference } from '#shared/images-in-body.ts'
import type { EntryLine } from './entry-lines.ts'

/** What a day page needs beside the entries. */
export interface DayWords {
  /** Names of tags by their ids. */
  readonly tags: ReadonlyMap<string, string>
  /** Where each picture stands in the zip, by its id; one that could not be read has no place. */
  readonly pictures: ReadonlyMap<string, string>
}

/** One day of the journal as Markdown. */
export interface DayPage {
  readonly name: string
  readonly text: string
}

/** A page for every day on which something was written, oldest first. What is in the bin is on none. */
export function* dayPages(entries: Iterable<EntryLine>, words: DayWords): Generator<DayPage, void, void> {
  let day: string | null = null
  let parts: string[] = []
  for (const entry of entries) {
    if (entry.binned_at !== null) continue
    if (day !== null && entry.day !== day) {
      yield pageOf(day, parts)
      parts = []
    }
    day = entry.day
    parts.push(entryText(entry, words))
  }
  if (day !== null) yield pageOf(day, parts)
}

const pageOf = (day: string, parts: readonly string[]): DayPage => ({
  name: `days/${day}.md`,
  text: `# ${day}\n\n${parts.join('\n\n')}\n`,
})

/** The body stands as it was written; only where a picture is found is put in other words. */
function entryText(entry: EntryLine, { tags, pictures }: DayWords): string {
  const heading = `## ${entry.time} ${asPlainMarkdown(entry.title)}`.trimEnd()
  const named = entry.tags.flatMap((id) => tags.get(id) ?? [])
  const facts = [
    ...(entry.starred ? [i18n._(/*i18n*/ { id: 'export.starred', message: 'Starred' })] : []),
    ...(entry.moods.length > 0
      ? [`${i18n._(/*i18n*/ { id: 'export.feelings', message: 'Feelings' })}: ${entry.moods.join(', ')}`]
      : []),
    ...(named.length > 0
      ? [
          `${i18n._(/*i18n*/ { id: 'export.tags', message: 'Tags' })}: ${named.map(asPlainMarkdown).join(', ')}`,
        ]
      : []),
  ]
  const body = entry.body.replace(imageReference, (written, id: string) => {
    const place = pictures.get(id)
    return place === undefined ? written : `../${place}`
  })
  return [heading, ...(facts.length > 0 ? [facts.join(' · ')] : []), body].join('\n\n').trimEnd()
}

/** Words that are no Markdown, as Markdown that shows just them. */
function asPlainMarkdown(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&')
}
