import { i18n } from '@lingui/core'
import { imagesIn } from '#shared/images-in-body.ts'
import type { ShareDocument, SharedEntry, ShareOptions } from '#shared/share.ts'
import { periodInWords, whenInWords } from './document-dates.ts'
import type { ChosenEntry } from './gather.ts'
import { readMarkdown } from './read-markdown.ts'
import { visibleLine } from './visible-text.ts'

/**
 * The document a reader will get: the chosen entries, oldest first, in a frame that says what it is.
 * @param entries in any order; at least one
 * @param language BCP 47 tag of the dates
 */
export function composeDocument(
  entries: readonly ChosenEntry[],
  options: Pick<ShareOptions, 'heading' | 'showTimes'>,
  language: string,
): ShareDocument {
  const inOrder = entries.toSorted((one, other) => one.position - other.position)
  return {
    language,
    heading: visibleLine(options.heading),
    summary: summaryOf(inOrder, language),
    entries: inOrder.map((entry) => shared(entry, options.showTimes, language)),
    closing: i18n._(
      /*i18n*/ {
        id: 'share.closing',
        message: 'This is a selection, made by the person who wrote it.',
      },
    ),
    ...(inOrder.some(({ body }) => imagesIn(body).length > 0) && { leavesOutPictures: true }),
  }
}

function shared(
  { id, day, time, title, body }: ChosenEntry,
  showTimes: boolean,
  language: string,
): SharedEntry {
  return {
    id,
    when: whenInWords(day, showTimes ? time : null, language),
    title: visibleLine(title),
    blocks: readMarkdown(body),
  }
}

function summaryOf(inOrder: readonly ChosenEntry[], language: string): string {
  const [first, last] = [inOrder.at(0), inOrder.at(-1)]
  if (first === undefined || last === undefined) return ''
  const period = periodInWords(first.day, last.day, language)
  return i18n._(
    /*i18n*/ {
      id: 'share.summary',
      message: '{count, plural, one {# entry} other {# entries}}, {period}',
      values: { count: inOrder.length, period },
    },
  )
}
