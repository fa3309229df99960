import {
  blockquoteSchema,
  bulletListSchema,
  hrSchema,
  listItemSchema,
  orderedListSchema,
} from '@milkdown/kit/preset/commonmark'
import { markRule } from '@milkdown/kit/prose'
import { InputRule, textblockTypeInputRule, wrappingInputRule } from '@milkdown/kit/prose/inputrules'
import { $inputRule } from '@milkdown/kit/utils'
import { heading } from './schema/heading.ts'
import { emphasis, strikethrough, strong } from './schema/marks.ts'

/**
 * What turns into something else as it is typed. Milkdown's own rules are too eager for a journal: they make a list
 * of "1986. " or "23. Juni", of a lone dash when Enter is pressed, and italics of "5 * 3 * 2". These act only at a
 * space, only on the first number of a list, and only around words; Backspace right afterwards takes them back.
 */
export const typingRules = [
  $inputRule((ctx) => wrappingInputRule(/^[-*] $/, bulletListSchema.type(ctx))),
  // In an item: "- [ ] ", "- [x] ".
  $inputRule(
    (ctx) =>
      new InputRule(/^\[([ xX]?)\] $/, (state, match, start, end) => {
        const $start = state.doc.resolve(start)
        const item = $start.depth > 1 ? $start.node(-1) : null
        const isFirst = item?.type === listItemSchema.type(ctx) && $start.index(-1) === 0
        if (!isFirst || item.attrs.checked !== null) return null
        const checked = match[1]?.toLowerCase() === 'x'
        return state.tr.delete(start, end).setNodeAttribute($start.before(-1), 'checked', checked)
      }),
  ),
  $inputRule((ctx) => wrappingInputRule(/^1[.)] $/, orderedListSchema.type(ctx))),
  $inputRule((ctx) => wrappingInputRule(/^> $/, blockquoteSchema.type(ctx))),
  $inputRule((ctx) =>
    textblockTypeInputRule(/^(#{1,3}) $/, heading.type(ctx), (match) => ({ level: match[1]?.length ?? 1 })),
  ),
  $inputRule(
    (ctx) =>
      new InputRule(/^--- $/, (state, _match, start) => {
        const line = state.doc.resolve(start)
        if (line.parent.type.name !== 'paragraph') return null
        return state.tr
          .delete(start, line.end())
          .insert(line.before(), hrSchema.type(ctx).create())
          .scrollIntoView()
      }),
  ),
  $inputRule((ctx) => markRule(/(?<![\p{L}\p{N}*])\*\*(?![\s*])([^*]*[^\s*])\*\*$/u, strong.type(ctx))),
  $inputRule((ctx) => markRule(/(?<![\p{L}\p{N}*])\*(?![\s*])([^*]*[^\s*])\*$/u, emphasis.type(ctx))),
  $inputRule((ctx) => markRule(/(?<![\p{L}\p{N}_])_(?![\s_])([^_]*[^\s_])_$/u, emphasis.type(ctx))),
  $inputRule((ctx) => markRule(/(?<![\p{L}\p{N}~])~~(?![\s~])([^~]*[^\s~])~~$/u, strikethrough.type(ctx))),
]
