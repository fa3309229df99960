import type { NodeType, ResolvedPos } from '@milkdown/kit/prose/model'
import { liftListItem, splitListItem, wrapInList } from '@milkdown/kit/prose/schema-list'
import type { Command, EditorState, Transaction } from '@milkdown/kit/prose/state'

/** How many list items a place is in. */
export function itemDepth($place: ResolvedPos, item: NodeType): number {
  let items = 0
  for (let depth = $place.depth; depth > 0; depth -= 1) if ($place.node(depth).type === item) items += 1
  return items
}

/** The innermost list item a place is in: its depth, or null. */
export function innermostItem($place: ResolvedPos, item: NodeType): number | null {
  for (let depth = $place.depth; depth > 0; depth -= 1) if ($place.node(depth).type === item) return depth
  return null
}

/** What kind of list the cursor is in. */
export function listKind(state: EditorState, item: NodeType): 'bullets' | 'numbers' | 'tasks' | null {
  const { $from } = state.selection
  const depth = innermostItem($from, item)
  if (depth === null) return null
  if ($from.node(depth).attrs.checked !== null) return 'tasks'
  return $from.node(depth - 1).type.name === 'ordered_list' ? 'numbers' : 'bullets'
}

interface ListTypes {
  readonly item: NodeType
  readonly list: NodeType
  readonly kind: 'bullets' | 'numbers' | 'tasks'
}

/** Makes a list of the chosen paragraphs, makes another kind of list of a list, and takes its own kind apart again. */
export function toggleList({ item, list, kind }: ListTypes): Command {
  return (state, dispatch) => {
    const now = listKind(state, item)
    if (now === kind) return liftListItem(item)(state, dispatch)
    if (now === null) {
      const wrapped = dispatch && ((tr: Transaction) => dispatch(kind === 'tasks' ? tickable(tr, item) : tr))
      return wrapInList(list)(state, wrapped)
    }
    const { $from } = state.selection
    const depth = (innermostItem($from, item) ?? 1) - 1
    const tr = state.tr.setNodeMarkup($from.before(depth), list)
    let at = $from.start(depth)
    $from.node(depth).forEach((each) => {
      tr.setNodeMarkup(at, null, { ...each.attrs, checked: kind === 'tasks' ? false : null })
      at += each.nodeSize
    })
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

/** Makes tasks of the items a selection is in. */
function tickable(tr: Transaction, item: NodeType): Transaction {
  const { $from, $to } = tr.selection
  const range = $from.blockRange($to, (node) => node.firstChild?.type === item)
  if (!range) return tr
  let at = range.start
  for (let index = range.startIndex; index < range.endIndex; index += 1) {
    const each = range.parent.child(index)
    tr.setNodeMarkup(at, null, { ...each.attrs, checked: false })
    at += each.nodeSize
  }
  return tr
}

/** Goes on with a new item; what is new is not ticked. */
export function splitItem(item: NodeType): Command {
  return (state, dispatch) => {
    const atStart = state.selection.$from.parentOffset === 0
    return splitListItem(item)(
      state,
      dispatch &&
        ((tr) => {
          const { $from } = tr.selection
          const depth = innermostItem($from, item)
          if (depth !== null && $from.node(depth).attrs.checked === true && tr.steps.length > 0) {
            const added = atStart ? previousItem(tr, $from.before(depth)) : $from.before(depth)
            if (added !== null) tr.setNodeAttribute(added, 'checked', false)
          }
          dispatch(tr)
        }),
    )
  }
}

function previousItem(tr: Transaction, before: number): number | null {
  const node = tr.doc.resolve(before).nodeBefore
  return node && before - node.nodeSize
}

/** Ticks the task the cursor is in, or takes the tick away. Chosen tasks all become what the first one becomes. */
export function tickTask(item: NodeType): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection
    const depth = innermostItem($from, item)
    if (depth === null || $from.node(depth).attrs.checked === null) return false
    const checked = !$from.node(depth).attrs.checked
    const range = $from.blockRange($to, (node) => node.firstChild?.type === item)
    const { tr } = state
    if (range === null || $from.sameParent($to)) tr.setNodeAttribute($from.before(depth), 'checked', checked)
    else {
      let at = range.start
      for (let index = range.startIndex; index < range.endIndex; index += 1) {
        const each = range.parent.child(index)
        if (each.attrs.checked !== null) tr.setNodeAttribute(at, 'checked', checked)
        at += each.nodeSize
      }
    }
    dispatch?.(tr)
    return true
  }
}
