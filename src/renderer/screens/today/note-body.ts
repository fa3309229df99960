import type { Paragraph } from 'mdast'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item'
import { toMarkdown } from 'mdast-util-to-markdown'
import { writeOptions } from '../../editor/markdown/write-options.ts'

const extensions = [gfmStrikethroughToMarkdown(), gfmTableToMarkdown(), gfmTaskListItemToMarkdown()]

/**
 * What was typed into the plain field, as the Markdown of an entry that shows it word for word: "1986. A great year" is
 * no list. Empty lines part paragraphs; a single line end is a line break, as in a letter.
 */
export function noteBody(text: string): string {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .toWellFormed()
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
  const root = { type: 'root' as const, children: paragraphs.map(paragraphOf) }
  return toMarkdown(root, { ...writeOptions, extensions }).replace(/\n$/, '')
}

const paragraphOf = (text: string): Paragraph => ({
  type: 'paragraph',
  children: text
    .split('\n')
    .flatMap((line, at) => [
      ...(at > 0 ? [{ type: 'break' as const }] : []),
      { type: 'text' as const, value: line.trim() },
    ]),
})
