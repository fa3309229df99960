import type { PhrasingContent, RootContent } from 'mdast'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item'
import { toMarkdown } from 'mdast-util-to-markdown'
import { type Answer, type AnswerRecord, answerValues } from '#shared/answer-record.ts'
import { valueLines } from './value-lines.ts'

/** What an entry made of a record says, and what it is found by beside that. */
export interface RecordText {
  /** Markdown. */
  readonly body: string
  /** The words of private answers: they are searched for, and are not in the body. */
  readonly privateWords: string
}

/**
 * A record as an entry: each question that was answered, in bold, and under it the answer. Words of a person and of a
 * file are written so that none of them is read as Markdown. Private answers are left out of it.
 */
export function recordText({ answers, lang }: Pick<AnswerRecord, 'answers' | 'lang'>): RecordText {
  const answered = answers.filter((one) => one.state === 'answered' && one.type in answerValues)
  const open = answered.filter((one) => one.private !== true)
  const kept = answered.filter((one) => one.private === true)
  return {
    body: toMarkdown(
      { type: 'root', children: open.flatMap((one) => answerNodes(one, lang)) },
      {
        extensions: [gfmStrikethroughToMarkdown(), gfmTableToMarkdown(), gfmTaskListItemToMarkdown()],
        bullet: '-',
        listItemIndent: 'one',
        rule: '_',
      },
    ).trimEnd(),
    privateWords: kept.map((one) => valueLines(one, lang).lines.join('\n')).join('\n'),
  }
}

function answerNodes(answer: Answer, lang: string): RootContent[] {
  const { lines, isList } = valueLines(answer, lang)
  const prompt: PhrasingContent[] = withBreaks(answer.prompt)
  const question: RootContent = { type: 'paragraph', children: [{ type: 'strong', children: prompt }] }
  if (isList) {
    const children = lines
      .filter((line) => line.trim() !== '')
      .map((line) => ({
        type: 'listItem' as const,
        spread: false,
        children: [{ type: 'paragraph' as const, children: withBreaks(line) }],
      }))
    return [question, { type: 'list', ordered: false, spread: false, children }]
  }
  return [question, ...lines.flatMap(paragraphs)]
}

/** A text as paragraphs: a blank line divides two, a line feed inside one breaks its line. */
function paragraphs(text: string): RootContent[] {
  return text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ type: 'paragraph', children: withBreaks(part) }))
}

/** Lines with a break between each two; spaces at their ends, which Markdown has no use for, are left out. */
function withBreaks(text: string): PhrasingContent[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.flatMap((line, at): PhrasingContent[] =>
    at === 0 ? [{ type: 'text', value: line }] : [{ type: 'break' }, { type: 'text', value: line }],
  )
}
