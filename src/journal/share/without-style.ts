import type { Block, Span } from '#shared/share.ts'

/** A block with all its words and none of their styles. */
export function withoutStyle(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, spans: bare(block.spans) }
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(withoutStyle) })),
      }
    case 'quote':
      return { ...block, blocks: block.blocks.map(withoutStyle) }
    case 'table':
      return { ...block, head: block.head.map(bare), rows: block.rows.map((row) => row.map(bare)) }
    case 'code':
    case 'rule':
    case 'charts':
    case 'promises':
    case 'facts':
    case 'room':
    case 'contents':
      return block
    case 'box':
      return { ...block, blocks: block.blocks.map(withoutStyle) }
  }
}

const bare = (spans: readonly Span[]): readonly Span[] => spans.map(({ text }) => ({ text }))
