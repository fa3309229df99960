import { i18n } from '@lingui/core'
import { imagesIn } from '#shared/images-in-body.ts'
import type { ShareDocument, SharedPart, ShareOptions } from '#shared/share.ts'
import { visibleLine } from '#shared/visible-text.ts'
import { type DateStyle, periodInWords, whenInWords } from './document-dates.ts'
import type { ChosenEntry } from './gather.ts'
import { readMarkdown } from './read-markdown.ts'

/**
 * The document a reader will get: the chosen entries, oldest first, in a frame that says what it is.
 * @param entries in any order; at least one
 * @param language BCP 47 tag of the words, with the person's region
 */
export function composeDocument(
  entries: readonly ChosenEntry[],
  options: Omit<ShareOptions, 'paper'>,
  language: string,
): ShareDocument {
  const style: DateStyle = { ...options, language }
  const inOrder = entries.toSorted((one, other) => one.position - other.position)
  return {
    language,
    heading: visibleLine(options.heading),
    summary: summaryOf(inOrder, style),
    parts: inOrder.map((entry) => entryPart(entry, 2, options.showTimes, style)),
    closing: i18n._(
      /*i18n*/ {
        id: 'share.closing',
        message: 'This is a selection, made by the person who wrote it.',
      },
    ),
    foot: '',
    ...(inOrder.some(({ body }) => imagesIn(body).length > 0) && { leavesOutPictures: true }),
  }
}

/** An entry as a part of a document. */
export function entryPart(
  { id, day, time, title, body }: Omit<ChosenEntry, 'position' | 'revision'>,
  level: SharedPart['level'],
  showTimes: boolean,
  style: DateStyle,
): SharedPart {
  return {
    id,
    level,
    when: whenInWords(day, showTimes ? time : null, style),
    title: visibleLine(title),
    blocks: readMarkdown(body),
  }
}

function summaryOf(inOrder: readonly ChosenEntry[], style: DateStyle): string {
  const [first, last] = [inOrder.at(0), inOrder.at(-1)]
  if (first === undefined || last === undefined) return ''
  const period = periodInWords(first.day, last.day, style)
  return i18n._(
    /*i18n*/ {
      id: 'share.summary',
      message: '{count, plural, one {# entry} other {# entries}}, {period}',
      values: { count: inOrder.length, period },
    },
  )
}
