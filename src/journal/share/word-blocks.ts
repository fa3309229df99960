import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type ILevelsOptions,
  type IParagraphOptions,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx'
import type { Block, ListItem, Span } from '#shared/share.ts'
import { tickBox } from './document-text.ts'
import { inWords } from './sheet-in-words.ts'
import { isRightToLeft, wordRuns } from './word-runs.ts'

/** A list of numbers in a document for Word: its name there, and its first number. */
export interface WordList {
  readonly name: string
  readonly start: number
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

type Kind = Omit<IParagraphOptions, 'children' | 'text'>

/** The blocks of a document as the elements of a Word file. Gathers the lists they number. */
export class WordBlocks {
  readonly lists: WordList[] = []

  heading(level: 1 | 2 | 3 | 4 | 5 | 6, words: string, pageBreakBefore = false): readonly Paragraph[] {
    const heading = headings[level - 1] ?? HeadingLevel.HEADING_6
    return words === '' ? [] : [paragraph([{ text: words }], { heading, pageBreakBefore })]
  }

  /** @param kind how the paragraphs among them look; what is inside a list or a quote is set in by so many steps */
  of(blocks: readonly Block[], kind: Kind = {}, depth = 0): readonly (Paragraph | Table)[] {
    return blocks.flatMap((block) => this.#one(block, kind, depth))
  }

  #one(block: Block, kind: Kind, depth: number): readonly (Paragraph | Table)[] {
    switch (block.kind) {
      case 'paragraph':
        return [paragraph(block.spans, kind)]
      case 'heading':
        return [paragraph(block.spans, { ...kind, heading: headings[block.level - 1] ?? headings[5] })]
      case 'list':
        return this.#list(block, depth)
      case 'quote':
        return this.of(block.blocks, { ...kind, style: 'Quote', indent: indent(depth + 1) }, depth + 1)
      case 'code':
        return [paragraph([{ text: block.text, code: true }], kind)]
      case 'table':
        return [table(block)]
      case 'rule':
        return [paragraph([], { ...kind, border: { bottom: line } })]
      default:
        return this.of(inWords(block), kind, depth)
    }
  }

  #list(list: Extract<Block, { kind: 'list' }>, depth: number): readonly (Paragraph | Table)[] {
    const level = Math.min(depth, deepest)
    const name = `list-${this.lists.length + 1}`
    if (list.ordered) this.lists.push({ name, start: list.start })
    const mark: Kind = list.ordered ? { numbering: { reference: name, level } } : { bullet: { level } }
    return list.items.flatMap((item) => this.#item(item, mark, depth))
  }

  /** The mark of a list belongs to its item's first paragraph; a box is a mark of its own, in words. */
  #item(item: ListItem, mark: Kind, depth: number): readonly (Paragraph | Table)[] {
    const inside = { indent: indent(depth + 1) }
    const box = tickBox(item)
    const [first, ...rest] = item.blocks
    const words = first?.kind === 'paragraph' ? first.spans : []
    const others = first?.kind === 'paragraph' ? rest : item.blocks
    const marked = paragraph(box === '' ? words : [{ text: `${box} ` }, ...words], mark)
    return [marked, ...this.of(others, inside, depth + 1)]
  }
}

const deepest = 8
const step = 360
const indent = (depth: number) => ({ start: step * Math.min(depth, deepest + 1) })
const line = { style: BorderStyle.SINGLE, size: 4, color: '777777' } as const

function paragraph(spans: readonly Span[], kind: Kind = {}): Paragraph {
  const words = spans.map(({ text }) => text).join('')
  return new Paragraph({
    ...kind,
    ...(isRightToLeft(words) && { bidirectional: true }),
    children: [...wordRuns(spans)],
  })
}

function table({ head, rows }: Extract<Block, { kind: 'table' }>): Table {
  const row = (cells: readonly (readonly Span[])[], tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map((spans) => new TableCell({ children: [paragraph(spans)] })),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}

/** How Word is to number a list, at whatever depth it stands. */
export function numbering({ name, start }: WordList): { reference: string; levels: ILevelsOptions[] } {
  return {
    reference: name,
    levels: Array.from({ length: deepest + 1 }, (_, level) => ({
      level,
      start,
      format: LevelFormat.DECIMAL,
      text: `%${level + 1}.`,
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { start: step * (level + 2), hanging: step } } },
    })),
  }
}
