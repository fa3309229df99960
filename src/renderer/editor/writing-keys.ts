import { listItemSchema } from '@milkdown/kit/preset/commonmark'
import {
  chainCommands,
  deleteSelection,
  exitCode,
  joinBackward,
  selectNodeBackward,
  setBlockType,
} from '@milkdown/kit/prose/commands'
import { redo } from '@milkdown/kit/prose/history'
import { undoInputRule } from '@milkdown/kit/prose/inputrules'
import { keymap } from '@milkdown/kit/prose/keymap'
import type { NodeType } from '@milkdown/kit/prose/model'
import { liftListItem } from '@milkdown/kit/prose/schema-list'
import type { Command, EditorState } from '@milkdown/kit/prose/state'
import { $prose } from '@milkdown/kit/utils'
import { splitItem } from './list-commands.ts'
import { heading } from './schema/heading.ts'
import { lineBreak } from './schema/line-break.ts'
import { paragraph } from './schema/paragraph.ts'
import { takeBackApostrophe } from './smart-quotes.ts'
import { cellBelow, nextCell, previousCell } from './tables.ts'
import { type WritingAction, writingKeyNames } from './writing-actions.ts'
import { writingCommands } from './writing-commands.ts'

/**
 * The keys of the editor: those of the table of actions, and those that do what a typewriter's would.
 * Tab indents inside a list, goes on to the next cell of a table, and otherwise moves on, so that nobody is caught in
 * the text.
 */
export const writingKeys = $prose((ctx) => {
  const item = listItemSchema.type(ctx)
  const toParagraph = setBlockType(paragraph.type(ctx))
  const commands = writingCommands(ctx)
  const named = Object.entries(writingKeyNames).map(([action, key]) => [
    key,
    commands[action as WritingAction],
  ])
  return keymap({
    ...Object.fromEntries(named),
    'Mod-y': redo,
    Enter: chainCommands(cellBelow(ctx), splitItem(item)),
    'Shift-Enter': chainCommands(exitCode, insertBreak(lineBreak.type(ctx))),
    Tab: chainCommands(nextCell, commands.indent),
    'Shift-Tab': chainCommands(previousCell, commands.outdent),
    Backspace: chainCommands(
      takeBackApostrophe,
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

function insertBreak(type: NodeType): Command {
  return (state, dispatch) => {
    if (!state.selection.$from.parent.inlineContent) return false
    dispatch?.(state.tr.replaceSelectionWith(type.create(), false).scrollIntoView())
    return true
  }
}
