import type { Ctx } from '@milkdown/kit/ctx'
import {
  blockquoteSchema,
  bulletListSchema,
  hrSchema,
  listItemSchema,
  orderedListSchema,
} from '@milkdown/kit/preset/commonmark'
import { chainCommands, setBlockType, toggleMark, wrapIn } from '@milkdown/kit/prose/commands'
import { redo, undo } from '@milkdown/kit/prose/history'
import { undoInputRule } from '@milkdown/kit/prose/inputrules'
import type { NodeType } from '@milkdown/kit/prose/model'
import { type Command, Selection } from '@milkdown/kit/prose/state'
import { findWrapping, liftTarget } from '@milkdown/kit/prose/transform'
import { announcePlace } from './announce.ts'
import { choosePictures } from './images/choose-pictures.ts'
import { showLink } from './link-popover.ts'
import { tickTask, toggleList } from './list-commands.ts'
import { moveItem, shiftItem } from './move-items.ts'
import { heading } from './schema/heading.ts'
import { link } from './schema/link.ts'
import { emphasis, strikethrough, strong } from './schema/marks.ts'
import { paragraph } from './schema/paragraph.ts'
import { straightenQuote } from './smart-quotes.ts'
import { insertTable } from './tables.ts'
import type { WritingAction } from './writing-actions.ts'

/** What each action does. */
export function writingCommands(ctx: Ctx): Record<WritingAction, Command> {
  const item = listItemSchema.type(ctx)
  const bullets = bulletListSchema.type(ctx)
  const numbers = orderedListSchema.type(ctx)
  const quote = blockquoteSchema.type(ctx)
  const toText = setBlockType(paragraph.type(ctx))
  const toHeading = (level: number) => {
    const type = heading.type(ctx)
    const is: Command = ({ selection: { $from } }) => $from.parent.hasMarkup(type, { level })
    // The key that makes a heading takes it back.
    return chainCommands(
      (state, dispatch) => is(state) && toText(state, dispatch),
      setBlockType(type, { level }),
    )
  }
  return {
    bold: toggleMark(strong.type(ctx)),
    italic: toggleMark(emphasis.type(ctx)),
    strike: toggleMark(strikethrough.type(ctx)),
    link: showLink(link.type(ctx), 'keyboard'),
    text: toText,
    'heading-1': toHeading(1),
    'heading-2': toHeading(2),
    'heading-3': toHeading(3),
    bullets: toggleList({ item, list: bullets, kind: 'bullets' }),
    numbers: toggleList({ item, list: numbers, kind: 'numbers' }),
    tasks: toggleList({ item, list: bullets, kind: 'tasks' }),
    quote: chainCommands(liftQuote(quote), wrapIn(quote), wrapWhole(quote)),
    rule: insertRule(hrSchema.type(ctx)),
    table: insertTable(ctx),
    picture: (_state, dispatch) => {
      if (dispatch) choosePictures()
      return true
    },
    act: chainCommands(tickTask(item), showLink(link.type(ctx), 'keyboard', 'only-there')),
    'move-up': moveItem(item, -1, announcePlace),
    'move-down': moveItem(item, 1, announcePlace),
    indent: shiftItem(item, 'indent', announcePlace),
    outdent: shiftItem(item, 'outdent', announcePlace),
    // What was made of the last key alone is taken back alone.
    undo: chainCommands(straightenQuote, undoInputRule, undo),
    redo,
  }
}

/** Takes what is selected out of the quote it is in, lists as a whole. */
function liftQuote(quote: NodeType): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection
    const range = $from.blockRange($to, (node) => node.type === quote)
    const target = range && liftTarget(range)
    if (!range || target === null) return false
    dispatch?.(state.tr.lift(range, target).scrollIntoView())
    return true
  }
}

/** Puts whole lists and tables into a quote: an item or a cell alone cannot be one. */
function wrapWhole(quote: NodeType): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection
    const range = $from.blockRange($to, (node) => node.type === state.doc.type)
    const wrapping = range && findWrapping(range, quote)
    if (!range || !wrapping) return false
    dispatch?.(state.tr.wrap(range, wrapping).scrollIntoView())
    return true
  }
}

/** A rule after the paragraph, or in place of an empty one, and room to go on below it. */
function insertRule(rule: NodeType): Command {
  return (state, dispatch) => {
    const { $from } = state.selection
    if ($from.depth !== 1) return false
    const { paragraph: words } = state.schema.nodes
    if (!words) return false
    const { tr } = state
    const empty = $from.parent.content.size === 0
    const at = empty ? $from.before() : $from.after()
    if (empty) tr.insert(at, rule.create())
    else tr.insert(at, [rule.create(), words.create()])
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(at + 2))).scrollIntoView())
    return true
  }
}
