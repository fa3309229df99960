import { i18n } from '@lingui/core'
import { type Answer, answerValues } from '#shared/answer-record.ts'
import type { Block, SharedPart } from '#shared/share.ts'
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
      const question: Block = {
        kind: 'paragraph',
        spans: [{ text: visibleText(answer.prompt), bold: true }],
      }
      if (answer.state === 'answered' && isJoint(record, answer) && !agreed) return [question, notAgreed()]
      return [question, ...answerBlocks(answer, record.lang)]
    })
  return {
    id,
    level: 3,
    when: whenInWords(day, showTimes ? time : null, style),
    title: visibleLine(title),
    blocks,
  }
}

function answerBlocks(answer: Answer, lang: string): readonly Block[] {
  switch (answer.state) {
    case 'skipped':
    case 'read':
      return [marker(i18n._(/*i18n*/ { id: 'sheet.skipped', message: '[skipped]' }))]
    case 'not-kept':
      return [marker(i18n._(/*i18n*/ { id: 'sheet.not-kept', message: '[not kept]' }))]
    case 'not-shown':
      return [marker(i18n._(/*i18n*/ { id: 'sheet.not-shown', message: '[not shown]' }))]
    case 'answered': {
      const { lines, isList } = valueLines(answer, lang)
      return isList ? list(lines) : lines.flatMap(paragraphs)
    }
  }
}

/** A text as paragraphs: a blank line divides two. */
const paragraphs = (text: string): readonly Block[] =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => line(part.trim()))

const marker = (words: string): Block => line(words)

const notAgreed = (): Block =>
  marker(i18n._(/*i18n*/ { id: 'sheet.agreed-not-included', message: '[agreed text not included]' }))
