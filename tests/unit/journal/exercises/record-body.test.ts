import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { expect, it } from 'vitest'
import { recordText } from '#journal/exercises/record-body.ts'
import type { Answer } from '#shared/answer-record.ts'

/** As the editor and a shared document read a body. */
const syntax = {
  extensions: [gfmStrikethrough({ singleTilde: false }), gfmTable(), gfmTaskListItem()],
  mdastExtensions: [gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
}

interface Node {
  readonly type: string
  readonly value?: string
  readonly checked?: boolean | null
  readonly children?: readonly Node[]
}

function kinds(node: Node): readonly string[] {
  const own = node.checked === true || node.checked === false ? 'task' : node.type
  return [own, ...(node.children ?? []).flatMap(kinds)]
}
const words = (node: Node): string => (node.value ?? '') + (node.children ?? []).map(words).join('')

const marks = fc.constantFrom(
  ...'*_~`#>|[]()!<>\\&-+=:.1)'.split(''),
  '\n',
  '\n\n',
  '    ',
  '\t',
  ' ',
  'a',
  '~~',
  '![x](attachment:1)',
  '<b>',
  '&amp;',
  '[x] ',
  '- ',
  '---',
  '| a |\n| - |',
  '```\n',
  '[a]: b',
)
const hostile = fc
  .array(fc.oneof(marks, fc.string({ unit: 'grapheme' })), { maxLength: 12 })
  .map((parts) => parts.join(''))
const answer = (type: Answer['type'], prompt: string, value: Answer['value']): Answer => ({
  key: 'a',
  type,
  prompt,
  state: 'answered',
  ...(value !== undefined && { value }),
})

it('no word of a question or an answer is read as Markdown, and none is lost', () => {
  fc.assert(
    fc.property(hostile, hostile, fc.array(hostile, { maxLength: 4 }), (asked, said, lines) => {
      const prompt = `Q${asked}`
      const answers = [answer('long-text', prompt, said), answer('list', 'L', lines)]
      const { body } = recordText({ answers, lang: 'en' })
      const tree = fromMarkdown(body, syntax) as Node
      const known = new Set(['root', 'paragraph', 'strong', 'text', 'break', 'list', 'listItem'])
      expect(
        kinds(tree).filter((kind) => !known.has(kind)),
        body,
      ).toEqual([])
      const squeezed = (text: string) => text.replaceAll(/\s/gu, '')
      expect(squeezed(words(tree)), body).toBe(squeezed([prompt, said, 'L', ...lines].join('')))
    }),
    { numRuns: 500 },
  )
})

it('puts private answers beside the body, and leaves out what was not answered', () => {
  const { body, privateWords } = recordText({
    answers: [
      { ...answer('short-text', 'Open?', 'yes'), private: true },
      { ...answer('short-text', 'Left?', undefined), state: 'skipped' },
      answer('date', 'When?', '2026-05'),
      { ...answer('multi-choice', 'Which?', ['b']), options: [{ id: 'b', text: 'The second' }] },
    ],
    lang: 'en',
  })
  expect(body).toBe('**When?**\n\nMay 2026\n\n**Which?**\n\n- The second')
  expect(privateWords).toBe('yes')
})
