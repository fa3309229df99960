import { periodInWords } from '#journal/share/document-dates.ts'
import { type ChosenEntry, entryPart } from '#journal/share/entry-part.ts'
import type { ShareDocument } from '#shared/share.ts'
import { visibleLine } from '#shared/visible-text.ts'

/** An entry of the given words, the nth of November 2026. */
export function madeEntry(nth: number, body: string, title = ''): ChosenEntry {
  const day = `2026-11-${String(nth).padStart(2, '0')}`
  return { id: `id-${nth}`, revision: 1, day, time: '21:04', title, body }
}

interface MadeOptions {
  readonly heading?: string
  readonly showTimes?: boolean
}

/** A document of entries alone, in their order, with a heading and a line above them. */
export function documentOfEntries(
  entries: readonly ChosenEntry[],
  { heading = '', showTimes = false }: MadeOptions = {},
): ShareDocument {
  const style = { dateForm: 'language', clock: 'language', language: 'en-GB' } as const
  const [first, last] = [entries.at(0)?.day ?? '', entries.at(-1)?.day ?? '']
  return {
    language: style.language,
    heading: visibleLine(heading),
    summary: `${entries.length} entries, ${periodInWords(first, last, style)}`,
    parts: entries.map((entry) => ({ ...entryPart(entry, showTimes, style), level: 2 })),
    foot: '',
  }
}

/** A document of one entry per body. */
export const madeDocument = (bodies: readonly string[], options: MadeOptions = {}): ShareDocument =>
  documentOfEntries(
    bodies.map((body, index) => madeEntry(index + 1, body, `Title ${index + 1}`)),
    options,
  )
