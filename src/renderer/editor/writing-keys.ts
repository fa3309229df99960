import {
  blockquoteSchema,
  bulletListSchema,
  listItemSchema,
  orderedListSchema,
} from '@milkdown/kit/preset/commonmark'
import {
  chainCommands,
  deleteSelection,
  exitCode,
  joinBackward,
  lift,
  selectNodeBackward,
  setBlockType,
  toggleMark,
  wrapIn,
} from '@milkdown/kit/prose/commands'
import { redo, undo } from '@milkdown/kit/prose/history'
import { undoInputRule } from '@milkdown/kit/prose/inputrules'
import { keymap } from '@milkdown/kit/prose/keymap'
import type { NodeType } from '@milkdown/kit/prose/model'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@milkdown/kit/prose/schema-list'
import type { Command, EditorState } from '@milkdown/kit/prose/state'
import { $prose } from '@milkdown/kit/utils'
import { heading } from './schema/heading.ts'
import { lineBreak } from './schema/line-break.ts'
import { emphasis, strikethrough, strong } from './schema/marks.ts'
import { paragraph } from './schema/paragraph.ts'

/**
 * The keys of the editor. The letters of the app's own commands (N, K, F, L, S) are not among them.
 * Tab indents inside a list and otherwise moves on, so that nobody is caught in the text.
 */
export const writingKeys = $prose((ctx) => {
  const item = listItemSchema.type(ctx)
  const bullets = bulletListSchema.type(ctx)
  const numbers = orderedListSchema.type(ctx)
  const toHeading = (level: number) => setBlockType(heading.type(ctx), { level })
  const toParagraph = setBlockType(paragraph.type(ctx))
  return keymap({
    'Mod-b': toggleMark(strong.type(ctx)),
    'Mod-i': toggleMark(emphasis.type(ctx)),
    'Mod-Shift-x': toggleMark(strikethrough.type(ctx)),
    'Mod-Alt-0': toParagraph,
    'Mod-Alt-1': toHeading(1),
    'Mod-Alt-2': toHeading(2),
    'Mod-Alt-3': toHeading(3),
    'Mod-Shift-7': chainCommands(liftFrom(numbers, item), wrapInList(numbers)),
    'Mod-Shift-8': chainCommands(liftFrom(bullets, item), wrapInList(bullets)),
    'Mod-Shift-9': chainCommands(liftQuote(blockquoteSchema.type(ctx)), wrapIn(blockquoteSchema.type(ctx))),
    'Mod-z': undo,
    'Mod-y': redo,
    'Mod-Shift-z': redo,
    Enter: splitListItem(item),
    'Shift-Enter': chainCommands(exitCode, insertBreak(lineBreak.type(ctx))),
    Tab: sinkListItem(item),
    'Shift-Tab': (state, dispatch) => itemDepth(state, item) > 1 && liftListItem(item)(state, dispatch),
    Backspace: chainCommands(
      undoInputRule,
      deleteSelection,
      atStart((state, dispatch) =>
        state.selection.$from.parent.type === heading.type(ctx) ? toParagraph(state, dispatch) : false,
      ),
      atStart((state, dispatch) => isFirstInItem(state, item) && liftListItem(item)(state, dispatch)),
      joinBackward,
      selectNodeBackward,
    ),
  })
})

/** Runs a command only with the cursor at the very start of its block. */
function atStart(command: Command): Command {
  return (state, dispatch, view) => {
    const { empty, $from } = state.selection
    return empty && $from.parentOffset === 0 && command(state, dispatch, view)
  }
}

function isFirstInItem(state: EditorState, item: NodeType): boolean {
  const { $from } = state.selection
  return $from.depth > 1 && $from.node(-1).type === item && $from.index(-1) === 0
}

/** How many list items the cursor is in. */
function itemDepth(state: EditorState, item: NodeType): number {
  const { $from } = state.selection
  let items = 0
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type === item) items += 1
  return items
}

/** The key that makes a list takes its items out of it again. */
function liftFrom(list: NodeType, item: NodeType): Command {
  return (state, dispatch) => {
    const { $from } = state.selection
    const innermost = $from.depth > 2 ? $from.node(-2).type : null
    return innermost === list && liftListItem(item)(state, dispatch)
  }
}

function liftQuote(quote: NodeType): Command {
  return (state, dispatch) => {
    const { $from } = state.selection
    return $from.depth > 1 && $from.node(-1).type === quote && lift(state, dispatch)
  }
}

function insertBreak(type: NodeType): Command {
  return (state, dispatch) => {
    if (!state.selection.$from.parent.inlineContent) return false
    dispatch?.(state.tr.replaceSelectionWith(type.create(), false).scrollIntoView())
    return true
  }
}
