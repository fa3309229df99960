import {
  blockquoteAttr,
  blockquoteSchema,
  bulletListAttr,
  bulletListSchema,
  codeBlockAttr,
  docSchema,
  emphasisAttr,
  headingIdGenerator,
  hrAttr,
  hrSchema,
  inlineCodeAttr,
  inlineCodeSchema,
  listItemAttr,
  orderedListAttr,
  orderedListSchema,
  strongAttr,
  textSchema,
} from '@milkdown/kit/preset/commonmark'
import {
  strikethroughAttr,
  tableCellSchema,
  tableHeaderRowSchema,
  tableHeaderSchema,
  tableRowSchema,
} from '@milkdown/kit/preset/gfm'
import { journalMarkdown } from '../markdown/journal-markdown.ts'
import { codeBlock } from './code-block.ts'
import { heading } from './heading.ts'
import { image } from './image.ts'
import { lineBreak } from './line-break.ts'
import { link } from './link.ts'
import { listItem } from './list-item.ts'
import { emphasis, strikethrough, strong } from './marks.ts'
import { paragraph } from './paragraph.ts'
import { table } from './table.ts'

/** What an entry can be made of. The first block is what an empty entry holds; marks nest in this order. */
export const entrySchema = [
  docSchema,
  paragraph,
  headingIdGenerator,
  heading,
  lineBreak,
  blockquoteAttr,
  blockquoteSchema,
  codeBlockAttr,
  codeBlock,
  hrAttr,
  hrSchema,
  image,
  bulletListAttr,
  bulletListSchema,
  orderedListAttr,
  orderedListSchema,
  listItemAttr,
  listItem,
  table,
  tableHeaderRowSchema,
  tableRowSchema,
  tableHeaderSchema,
  tableCellSchema,
  emphasisAttr,
  emphasis,
  strongAttr,
  strong,
  strikethroughAttr,
  strikethrough,
  inlineCodeAttr,
  inlineCodeSchema,
  link,
  textSchema,
  journalMarkdown,
].flat()
