import type { BlockContent, List, PhrasingContent, RootContent, Table } from 'mdast'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Block, ShareDocument, SharedEntry, Span } from '#shared/share.ts'

/**
 * A document as Markdown, written from its blocks and not from the source of its entries: what no reader of the source
 * would see is not in the bytes either.
 */
export function renderMarkdown(document: ShareDocument): string {
  const children: RootContent[] = [
    ...heading(1, words(document.heading)),
    ...paragraph(words(document.summary)),
    ...document.entries.flatMap(entryNodes),
    ...paragraph(words(document.closing)),
  ]
  return toMarkdown(
    { type: 'root', children },
    {
      // No literal autolinks here: an address in the text is left as it is, and becomes a link for readers that do so.
      extensions: [gfmStrikethroughToMarkdown(), gfmTableToMarkdown(), gfmTaskListItemToMarkdown()],
      bullet: '-',
      fences: true,
      listItemIndent: 'one',
    },
  )
}

function entryNodes({ when, title, blocks }: SharedEntry): readonly RootContent[] {
  return [...heading(2, words(when)), ...heading(3, words(title)), ...blockNodes(blocks)]
}

const words = (text: string): readonly Span[] => (text === '' ? [] : [{ text }])

const blockNodes = (blocks: readonly Block[]): BlockContent[] => blocks.flatMap(blockNode)

function blockNode(block: Block): readonly BlockContent[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.spans)
    case 'heading':
      return heading(Math.min(block.level + 3, 6), block.spans)
    case 'list':
      return [listNode(block)]
    case 'quote':
      return [{ type: 'blockquote', children: blockNodes(block.blocks) }]
    case 'code':
      return [{ type: 'code', value: block.text }]
    case 'table':
      return [tableNode(block)]
    case 'rule':
      return [{ type: 'thematicBreak' }]
  }
}

function paragraph(spans: readonly Span[]): readonly BlockContent[] {
  const children = phrasing(trimmed(spans), '\n')
  return children.length === 0 ? [] : [{ type: 'paragraph', children }]
}

function heading(level: number, spans: readonly Span[]): readonly BlockContent[] {
  const children = phrasing(trimmed(spans), ' ')
  const depth = level as 1 | 2 | 3 | 4 | 5 | 6
  return children.length === 0 ? [] : [{ type: 'heading', depth, children }]
}

function listNode({ ordered, start, items }: Extract<Block, { kind: 'list' }>): List {
  return {
    type: 'list',
    ordered,
    start,
    spread: false,
    children: items.map(({ ticked, blocks }) => ({
      type: 'listItem',
      spread: false,
      checked: ticked,
      children: blockNodes(blocks),
    })),
  }
}

function tableNode({ head, rows }: Extract<Block, { kind: 'table' }>): Table {
  return {
    type: 'table',
    children: [head, ...rows].map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({ type: 'tableCell', children: phrasing(trimmed(cell), ' ') })),
    })),
  }
}

/** @param lineBreak what a line break becomes where the block cannot hold one */
function phrasing(spans: readonly Span[], lineBreak: '\n' | ' '): PhrasingContent[] {
  return spans.flatMap((span) =>
    pieces(span.text.replaceAll('\n', lineBreak)).map((piece): PhrasingContent => {
      if (piece === '\n') return { type: 'break' }
      // Markdown has no way to mark spaces: a mark next to one would be read as a star.
      return piece.trim() === '' ? { type: 'text', value: piece } : styled(span, piece)
    }),
  )
}

/** A text cut into line breaks, the spaces at the ends of its lines, and the words between them. */
const pieces = (text: string): readonly string[] =>
  text.match(/\n|[^\S\n]+(?=\n|$)|^[^\S\n]+|(?<=\n)[^\S\n]+|\S(?:[^\n]*\S)?/gu) ?? []

function styled({ bold, italic, struck, code }: Span, text: string): PhrasingContent {
  let node: PhrasingContent = code ? { type: 'inlineCode', value: text } : { type: 'text', value: text }
  if (struck) node = { type: 'delete', children: [node] }
  if (italic) node = { type: 'emphasis', children: [node] }
  if (bold) node = { type: 'strong', children: [node] }
  return node
}

/** Without space at either end: there it would mean nothing, or turn a line into code. */
function trimmed(spans: readonly Span[]): readonly Span[] {
  const kept = spans.map((span) => ({ ...span }))
  for (let first = kept.at(0); first !== undefined; first = kept.at(0)) {
    first.text = first.text.trimStart()
    if (first.text !== '') break
    kept.shift()
  }
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    last.text = last.text.trimEnd()
    if (last.text !== '') break
    kept.pop()
  }
  return kept
}
