import type { Block, ListItem, ShareDocument, SharedPart, SheetBlock, Span } from '#shared/share.ts'
import { plotWeeks } from '#shared/weeks-plot.ts'
import { chartTables, inWords } from './sheet-in-words.ts'

/** The marks a drawing of the document writes as characters, besides the numbers of its ordered lists. */
export interface Marks {
  readonly bullet: string
  readonly rule: string
  /** Whether charts and the weeks of promises are drawn, with the numbers of their axes; otherwise words say them. */
  readonly drawn: boolean
  /** Whether the numbers of ordered lists are words of the text, or left to whoever shows it. */
  readonly numbers: boolean
}

/** Print draws bullets and rules as shapes. */
export const printedMarks: Marks = { bullet: '', rule: '', drawn: true, numbers: true }

/** Markdown's own marks for bullets and rules are no words. */
export const markdownMarks: Marks = { bullet: '', rule: '', drawn: false, numbers: true }

/** Every visible piece of text of a document, in reading order, in one. */
export function documentText(document: ShareDocument, marks: Marks): string {
  return documentPieces(document, marks).join('\n')
}

/** Every visible piece of text of a document, in reading order: each is a paragraph of its own. */
export function documentPieces(document: ShareDocument, marks: Marks): readonly string[] {
  const pieces = [document.heading, document.summary]
  for (const part of document.parts) pieces.push(...partText(part, marks))
  return pieces
}

/** The visible pieces of one part. */
export function partText({ when, title, blocks }: SharedPart, marks: Marks): readonly string[] {
  return [when, title, ...blocksText(blocks, marks)]
}

/** The visible pieces of some blocks, in reading order. */
export function blocksText(blocks: readonly Block[], marks: Marks): readonly string[] {
  return blocks.flatMap((block) => blockText(block, marks))
}

function blockText(block: Block, marks: Marks): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [plain(block.spans)]
    case 'list':
      return block.items.flatMap((item, index) => [
        itemMark(block, item, index, marks),
        ...blocksText(item.blocks, marks),
      ])
    case 'quote':
      return blocksText(block.blocks, marks)
    case 'code':
      return [block.text]
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.map(plain))
    case 'rule':
      return [marks.rule]
    default:
      return marks.drawn ? drawnText(block, marks) : blocksText(inWords(block), marks)
  }
}

/** What stands on paper of a block of a session sheet, in the order it is drawn in. */
function drawnText(block: SheetBlock, marks: Marks): readonly string[] {
  switch (block.kind) {
    case 'charts':
      return [
        ...block.charts.flatMap(({ title, question, values }) => {
          const { heights, weeks } = plotWeeks(values)
          return [title, question, ...[...heights, ...weeks].map(({ words }) => words)]
        }),
        ...blocksText(chartTables(block.charts), marks),
      ]
    case 'promises':
      return block.rows.flatMap(({ what, said, words }) => [what, said, words])
    case 'facts':
      return block.facts.flatMap(({ label, words }) => [label, words])
    case 'box':
      return [block.title, ...blocksText(block.blocks, marks)]
    case 'room':
      return []
    case 'contents':
      return block.items.flatMap(({ words, page }) => [words, page === null ? '' : String(page)])
  }
}

/** What those who do not see the drawings of a document are told instead, in order. */
export function alternatives({ parts }: ShareDocument): readonly string[] {
  return parts.flatMap(({ blocks }) => alternativesIn(blocks)).filter((words) => words !== '')
}

function alternativesIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'charts') return block.charts.map(({ alternative }) => alternative)
    if (block.kind === 'promises') return block.rows.map(({ alternative }) => alternative)
    return block.kind === 'box' ? alternativesIn(block.blocks) : []
  })
}

/** What stands before an item: its number or the bullet, then the box of a task. */
export function itemMark(
  list: Extract<Block, { kind: 'list' }>,
  item: ListItem,
  index: number,
  { bullet, numbers }: Pick<Marks, 'bullet' | 'numbers'>,
): string {
  const box = tickBox(item)
  if (list.ordered && numbers) return [`${list.start + index}.`, box].filter(Boolean).join(' ')
  return box === '' ? bullet : box
}

/** The box of a task in letters every font has, or nothing for an ordinary item. */
export function tickBox({ ticked }: ListItem): string {
  if (ticked === null) return ''
  return ticked ? '[x]' : '[ ]'
}

/** The words of some spans without their style. */
export const plain = (spans: readonly Span[]): string => spans.map((span) => span.text).join('')

/** How many words a text has: runs of characters between spaces that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
}
