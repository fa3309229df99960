import { closeHistory } from '@milkdown/kit/prose/history'
import type { Node } from '@milkdown/kit/prose/model'
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@milkdown/kit/prose/state'

/** A place between two items of a list, or at one of its ends. */
export interface Gap {
  /** Its position in the document. */
  readonly at: number
  /** The position of an item of that list, to show how far in the list stands. */
  readonly beside: number
}

/** The gap before an item, and those deeper in that lie at the same height: the innermost first. */
export function gapsAbove(doc: Node, item: number): readonly Gap[] {
  const before = doc.resolve(item).nodeBefore
  return before ? gapsBelow(doc, lastUnder(doc, item - before.nodeSize)) : [{ at: item, beside: item }]
}

/** The gap after an item, and those further out that lie at the same height: the innermost first. */
export function gapsBelow(doc: Node, item: number): readonly Gap[] {
  const $item = doc.resolve(item)
  const type = $item.nodeAfter?.type
  const gaps = [{ at: item + sizeAt(doc, item), beside: item }]
  const outer = $item.depth - 1
  const endsList = $item.index() === $item.parent.childCount - 1
  if (!endsList || outer < 1 || $item.node(outer).type !== type) return gaps
  const endsItem = $item.index(outer) === $item.node(outer).childCount - 1
  return endsItem ? [...gaps, ...gapsBelow(doc, $item.before(outer))] : gaps
}

/** The gap before the first of the items directly under an item; none without such a list. */
export function gapUnder(doc: Node, item: number): Gap | null {
  let at = item + 1
  for (const part of doc.nodeAt(item)?.children ?? []) {
    if (part.firstChild?.type === doc.nodeAt(item)?.type) return { at: at + 1, beside: at + 1 }
    at += part.nodeSize
  }
  return null
}

/** The item at the very end of an item: the last of the last list under it, or itself. */
function lastUnder(doc: Node, item: number): number {
  const list = doc.nodeAt(item)?.lastChild
  if (list?.lastChild?.type !== doc.nodeAt(item)?.type || !list?.lastChild) return item
  // Two ends lie between: of the item and of the list.
  return lastUnder(doc, item + sizeAt(doc, item) - 2 - list.lastChild.nodeSize)
}

const sizeAt = (doc: Node, item: number): number => doc.nodeAt(item)?.nodeSize ?? 0

/**
 * Puts an item, with all that is under it, into a gap. All other items stay as they are and where they are; a list
 * that loses its only item goes. Undone in one step.
 * @param from the position of the item
 * @param gap the position of the gap
 * @returns null where nothing would move: at its own place, and in what is under the item itself
 */
export function dropItem(state: EditorState, from: number, gap: number): Transaction | null {
  const { doc, selection } = state
  const item = doc.nodeAt(from)
  if (!item) return null
  const to = from + item.nodeSize
  if (gap >= from && gap <= to) return null
  const emptied = whatIsLeftEmpty(doc, from)
  const tr = closeHistory(state.tr).delete(emptied.from, emptied.to)
  const at = tr.mapping.map(gap)
  tr.insert(at, item)
  // The cursor goes with the words it is in.
  if (selection.from > from && selection.to < to) {
    const by = at - from
    if (selection instanceof NodeSelection) tr.setSelection(NodeSelection.create(tr.doc, selection.from + by))
    else tr.setSelection(TextSelection.create(tr.doc, selection.anchor + by, selection.head + by))
  }
  return tr
}

/** What goes with an item: itself, and whatever holds nothing else. */
function whatIsLeftEmpty(doc: Node, item: number): { readonly from: number; readonly to: number } {
  const $item = doc.resolve(item)
  let depth = $item.depth
  while (depth > 0 && $item.node(depth).childCount === 1) depth -= 1
  if (depth === $item.depth) return { from: item, to: item + sizeAt(doc, item) }
  return { from: $item.before(depth + 1), to: $item.after(depth + 1) }
}
