import type { Block } from '#shared/share.ts'
import type { PartLevels } from './heading-levels.ts'
import { inWords } from './sheet-in-words.ts'

/**
 * The blocks of a part for forms without drawings: what only session sheets have is said in words, and every heading
 * has the level it will be written with.
 */
export function ordinaryBlocks(blocks: readonly Block[], levels: PartLevels): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.kind) {
      case 'heading':
        return [{ ...block, level: levels.next(block.level) }]
      case 'quote':
        return [{ ...block, blocks: ordinaryBlocks(block.blocks, levels) }]
      case 'list':
        return [
          {
            ...block,
            items: block.items.map((item) => ({ ...item, blocks: ordinaryBlocks(item.blocks, levels) })),
          },
        ]
      case 'paragraph':
      case 'code':
      case 'table':
      case 'rule':
        return [block]
      default:
        return ordinaryBlocks(inWords(block), levels)
    }
  })
}
