import { i18n } from '@lingui/core'
import { type Answer, answerValues } from '#shared/answer-record.ts'
import type { Block, SharedPart, Span } from '#shared/share.ts'
import { visibleLine, visibleText } from '#shared/visible-text.ts'
import { valueLines } from '../../exercises/value-lines.ts'
import { whenInWords } from '../document-dates.ts'
import { entryPart } from '../entry-part.ts'
import type { ChosenItem } from './gather-draft.ts'
import { isAgreed, isJoint } from './joint-answers.ts'
import { line, list } from './sheet-part.ts'
import type { SheetStyle } from './sheet-style.ts'

/**
 * An exercise as it was done: each question as it was shown then, and the answer under it. Its private answers are in it
 * only after a yes of their own; without one nothing says that there are any.
 */
export function exercisePart(item: ChosenItem, showTimes: boolean, style: SheetStyle): SharedPart {
  const { id, day, time, title, record, privateToo } = item
  if (record === null) return entryPart(item, showTimes, style)
  const agreed = isAgreed(record)
  const blocks = record.answers
    .filter((answer) => answer.type in answerValues && (privateToo || answer.private !== true))
    .flatMap((answer): readonly Block[] => {
      const question: Span = { text: visibleText(answer.prompt), bold: true }
      const mark = isJoint(record, answer) && !agreed ? notAgreed(answer) : markOf(answer)
      // A mark stands beside its question: a page of questions that were passed over is not what a reader came for.
      if (mark !== '') return [{ kind: 'paragraph', spans: [question, { text: ` ${mark}` }] }]
      return [{ kind: 'paragraph', spans: [question] }, ...answerBlocks(answer, record.lang)]
    })
  return {
    id,
    level: 3,
    when: whenInWords(day, showTimes ? time : null, style),
    title: visibleLine(title),
    blocks,
  }
}

/** What stands in place of an answer there is none of; nothing where there is one. */
function markOf({ state }: Answer): string {
  switch (state) {
    case 'skipped':
    case 'read':
      return i18n._(/*i18n*/ { id: 'sheet.skipped', message: '[skipped]' })
    case 'not-kept':
      return i18n._(/*i18n*/ { id: 'sheet.not-kept', message: '[not kept]' })
    case 'not-shown':
      return i18n._(/*i18n*/ { id: 'sheet.not-shown', message: '[not shown]' })
    case 'answered':
      return ''
  }
}

function answerBlocks(answer: Answer, lang: string): readonly Block[] {
  const { lines, isList } = valueLines(answer, lang)
  return isList ? list(lines) : lines.flatMap(paragraphs)
}

/** A text as paragraphs: a blank line divides two. */
const paragraphs = (text: string): readonly Block[] =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => line(part.trim()))

const notAgreed = (answer: Answer): string =>
  answer.state === 'answered'
    ? i18n._(/*i18n*/ { id: 'sheet.agreed-not-included', message: '[agreed text not included]' })
    : markOf(answer)
