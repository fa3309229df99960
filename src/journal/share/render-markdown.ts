import type { BlockContent, List, ListItem, Nodes, RootContent, Table } from 'mdast'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item'
import { type Join, toMarkdown } from 'mdast-util-to-markdown'
import type { Block, ListItem as MarkedItem, ShareDocument, SharedPart, Span } from '#shared/share.ts'
import { blocksText, markdownMarks, tickBox } from './document-text.ts'
import { type HeadingLevel, partLevels } from './heading-levels.ts'
import { phrasing } from './markdown-phrasing.ts'
import { ordinaryBlocks } from './ordinary-blocks.ts'
import { readMarkdown } from './read-markdown.ts'
import { inWords } from './sheet-in-words.ts'
import { withoutStyle } from './without-style.ts'

/**
 * A document as Markdown, written from its blocks and not from the source of its entries: what no reader of the source
 * would see is not in the bytes either.
 */
export function renderMarkdown(document: ShareDocument): string {
  const children: RootContent[] = [
    ...heading(1, words(document.heading)),
    ...paragraph(words(document.summary)),
    ...document.parts.flatMap((part) => partNodes(document, part)),
  ]
  return written(children)
}

function written(children: RootContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    {
      // No literal autolinks here: an address in the text is left as it is, and becomes a link for readers that do so.
      extensions: [gfmStrikethroughToMarkdown(), gfmTableToMarkdown(), gfmTaskListItemToMarkdown()],
      bullet: '-',
      fences: true,
      listItemIndent: 'one',
      // No list has such a mark, so no rule in a list can be read as one.
      rule: '_',
      join: [keepApart],
    },
  )
}

/** In an item only a list of words may touch the words above it: anything else could be read as more of them. */
const keepApart: Join = (left, right, parent) =>
  parent.type === 'listItem' && !(left.type === 'paragraph' && isListOfWords(right)) ? 1 : undefined

const isListOfWords = (node: Nodes): boolean =>
  node.type === 'list' && node.children.every((item) => item.children[0]?.type === 'paragraph')

function partNodes(document: ShareDocument, part: SharedPart): readonly RootContent[] {
  const levels = partLevels(document, part)
  return [
    ...heading(levels.when, words(part.when)),
    ...heading(levels.title, words(part.title)),
    ...ordinaryBlocks(part.blocks, levels).flatMap(surely),
  ]
}

/**
 * A block as nodes that come back word for word. Where styles meet inside a word, Markdown has no way to say it that
 * every reader takes the same ("**no**~~!~~yes"); such a block is written without its styles.
 */
function surely(block: Block): readonly BlockContent[] {
  const nodes = blockNode(block)
  const read = blocksText(readMarkdown(written([...nodes])), markdownMarks)
  const comesBack = withoutSpace(read) === withoutSpace(blocksText([block], markdownMarks))
  return comesBack ? nodes : blockNode(withoutStyle(block))
}

const withoutSpace = (pieces: readonly string[]): string => pieces.join('').replace(/\p{White_Space}/gu, '')

const words = (text: string): readonly Span[] => (text === '' ? [] : [{ text }])

const blockNodes = (blocks: readonly Block[]): BlockContent[] => blocks.flatMap(blockNode)

function blockNode(block: Block): readonly BlockContent[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.spans)
    case 'heading':
      return heading(block.level, block.spans)
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
    default:
      return blockNodes(inWords(block))
  }
}

function paragraph(spans: readonly Span[]): readonly BlockContent[] {
  const children = phrasing(spans, '\n')
  return children.length === 0 ? [] : [{ type: 'paragraph', children }]
}

function heading(depth: HeadingLevel, spans: readonly Span[]): readonly BlockContent[] {
  const children = phrasing(spans, ' ')
  return children.length === 0 ? [] : [{ type: 'heading', depth, children }]
}

function listNode({ ordered, start, items }: Extract<Block, { kind: 'list' }>): List {
  return { type: 'list', ordered, start, spread: false, children: items.map(itemNode) }
}

/** A box can be marked only before words; before anything else it is written as words itself. */
function itemNode(item: MarkedItem): ListItem {
  const children = blockNodes(item.blocks)
  if (item.ticked === null || children[0]?.type === 'paragraph') {
    return { type: 'listItem', spread: false, checked: item.ticked, children }
  }
  return { type: 'listItem', spread: false, children: [...paragraph(words(tickBox(item))), ...children] }
}

function tableNode({ head, rows }: Extract<Block, { kind: 'table' }>): Table {
  return {
    type: 'table',
    children: [head, ...rows].map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({ type: 'tableCell', children: phrasing(cell.map(outOfCode), ' ') })),
    })),
  }
}

/** In a cell, a bar cannot be told from the end of the cell if it is in code: there it is written as plain words. */
function outOfCode(span: Span): Span {
  const { code, ...style } = span
  return code && span.text.includes('|') ? style : span
}
