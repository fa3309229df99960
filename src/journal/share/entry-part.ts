import type { SharedPart } from '#shared/share.ts'
import { visibleLine } from '#shared/visible-text.ts'
import { type DateStyle, whenInWords } from './document-dates.ts'
import { readMarkdown } from './read-markdown.ts'

/** Of an entry, what may go into a shared document. Its zone, marks, tags and history are not even read. */
export interface ChosenEntry {
  readonly id: string
  /** Of its versions only the number, for the note of what was shared. */
  readonly revision: number
  readonly day: string
  readonly time: string
  readonly title: string
  readonly body: string
}

/** An entry as a part of a document. */
export function entryPart(
  { id, day, time, title, body }: Omit<ChosenEntry, 'revision'>,
  showTimes: boolean,
  style: DateStyle,
): SharedPart {
  return {
    id,
    level: 3,
    when: whenInWords(day, showTimes ? time : null, style),
    title: visibleLine(title),
    blocks: readMarkdown(body),
  }
}
