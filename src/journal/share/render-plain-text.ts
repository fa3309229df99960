import type { Block, ShareDocument, SharedPart } from '#shared/share.ts'
import { itemMark, type Marks, plain } from './document-text.ts'
import { inWords } from './sheet-in-words.ts'

/** How plain text shows bullets and rules. */
export const plainTextMarks: Marks = { bullet: '-', rule: '* * *', drawn: false, numbers: true }

/** A document as plain text: blank lines between its parts, what belongs below something set in by four spaces. */
export function renderPlainText(document: ShareDocument): string {
  const parts = [document.heading, document.summary, ...document.parts.map(partText)]
  return `${parts.filter((part) => part !== '').join('\n\n\n')}\n`
}

function partText({ when, title, blocks }: SharedPart): string {
  return [when, title, ...blocks.map(blockText)].filter((part) => part !== '').join('\n\n')
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      // An empty paragraph is a blank line the writer left on purpose: a space keeps it from being filtered away.
      return block.spans.length === 0 ? ' ' : plain(block.spans)
    case 'heading':
      return plain(block.spans)
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = itemMark(block, item, index, plainTextMarks)
          return `${mark} ${setIn(item.blocks.map(blockText).join('\n\n')).trimStart()}`
        })
        .join('\n')
    case 'quote':
      return setIn(block.blocks.map(blockText).join('\n\n'))
    case 'code':
      return setIn(block.text)
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(plain).join('\t')).join('\n')
    case 'rule':
      return plainTextMarks.rule
    default:
      return inWords(block).map(blockText).join('\n\n')
  }
}

const setIn = (text: string): string => text.replaceAll(/^(?=.)/gmu, '    ')
