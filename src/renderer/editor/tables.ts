import type { Ctx } from '@milkdown/kit/ctx'
import { paragraphSchema } from '@milkdown/kit/preset/commonmark'
import {
  tableCellSchema,
  tableHeaderRowSchema,
  tableHeaderSchema,
  tableRowSchema,
  tableSchema,
} from '@milkdown/kit/preset/gfm'
import type { Node, NodeType } from '@milkdown/kit/prose/model'
import { type Command, Selection, TextSelection } from '@milkdown/kit/prose/state'
import { addRowAfter, goToNextCell, isInTable, selectedRect, tableEditing } from '@milkdown/kit/prose/tables'
import { $prose } from '@milkdown/kit/utils'

/** Selecting cells, and tables kept whole: prosemirror-tables. Columns have the width of their words. */
export const tablesStayWhole = $prose(() => tableEditing())

/** Goes to the next cell; after the last one a row is added, as everywhere else tables are written. */
export const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false
  if (goToNextCell(1)(state, dispatch)) return true
  if (!dispatch || !view) return true
  addRowAfter(state, dispatch)
  return goToNextCell(1)(view.state, view.dispatch)
}

/** Goes to the cell before. In the first one it stays, so that Shift+Tab does not leave the text by surprise. */
export const previousCell: Command = (state, dispatch) =>
  isInTable(state) && (goToNextCell(-1)(state, dispatch) || true)

/** Goes to the cell below; out of the last row into a paragraph after the table. A cell is one paragraph. */
export function cellBelow(ctx: Ctx): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false
    const { map, tableStart, bottom, left, table } = selectedRect(state)
    if (bottom < map.height) {
      const cell = tableStart + map.positionAt(bottom, left, table)
      dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve(cell + 1))).scrollIntoView())
      return true
    }
    const after = tableStart + table.nodeSize - 1
    const { tr } = state
    if (state.doc.resolve(after).nodeAfter?.type !== paragraphSchema.type(ctx))
      tr.insert(after, paragraphSchema.type(ctx).create())
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
    return true
  }
}

/** Puts in a small table: one row of heads and two under it, the cursor in the first cell. */
export function insertTable(ctx: Ctx): Command {
  return (state, dispatch) => {
    const { $from } = state.selection
    if ($from.depth !== 1 || $from.parent.type !== paragraphSchema.type(ctx)) return false
    const cells = (type: NodeType): Node[] => Array.from({ length: 2 }, () => cell(type, ctx))
    const row = () => tableRowSchema.type(ctx).create(null, cells(tableCellSchema.type(ctx)))
    const head = tableHeaderRowSchema.type(ctx).create(null, cells(tableHeaderSchema.type(ctx)))
    const table = tableSchema.type(ctx).create(null, [head, row(), row()])
    const empty = $from.parent.content.size === 0
    const at = empty ? $from.before() : $from.after()
    const tr = empty ? state.tr.replaceWith(at, $from.after(), table) : state.tr.insert(at, table)
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(at + 1))).scrollIntoView())
    return true
  }
}

const cell = (type: NodeType, ctx: Ctx): Node => type.create(null, paragraphSchema.type(ctx).create())
