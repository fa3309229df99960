import type { Block, ShareDocument } from '#shared/share.ts'
import { plain } from './document-text.ts'
import { comparable } from './same-words.ts'

/** What a list of contents is made of: every heading that can be seen, in reading order. */
export function headings({ heading, parts }: ShareDocument): readonly string[] {
  const all = [heading, ...parts.flatMap(({ when, title, blocks }) => [when, title, ...headingsIn(blocks)])]
  return all.filter(canBeSeen)
}

/** Whether words draw anything. */
export const canBeSeen = (words: string): boolean => comparable(words).length > 0

function headingsIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [plain(block.spans)]
    if (block.kind === 'box') return [block.title, ...headingsIn(block.blocks)]
    if (block.kind === 'quote') return headingsIn(block.blocks)
    return block.kind === 'list' ? block.items.flatMap((item) => headingsIn(item.blocks)) : []
  })
}
