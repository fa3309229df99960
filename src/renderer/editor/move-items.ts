import { Fragment, type Node, type NodeType, type ResolvedPos, Slice } from '@milkdown/kit/prose/model'
import { liftListItem, sinkListItem } from '@milkdown/kit/prose/schema-list'
import { type Command, TextSelection } from '@milkdown/kit/prose/state'
import { ReplaceStep } from '@milkdown/kit/prose/transform'
import { innermostItem, itemDepth } from './list-commands.ts'

/** Where an item is after a command: which one of how many, and how deep. From 1. */
export interface ItemPlace {
  readonly index: number
  readonly count: number
  readonly level: number
}

/** Where the innermost item around a place is; null outside lists. */
export function itemPlace($place: ResolvedPos, item: NodeType): ItemPlace | null {
  const depth = innermostItem($place, item)
  if (depth === null) return null
  const list = $place.node(depth - 1)
  return { index: $place.index(depth - 1) + 1, count: list.childCount, level: itemDepth($place, item) }
}

/** Tells of a place in a list, so that it can be read out. */
export type TellPlace = (place: ItemPlace) => void

/**
 * Moves the items the selection is in past the one before (-1) or after (1) them in their list. At the end of the
 * list nothing moves, and the key is used up all the same, so that it does nothing unexpected.
 */
export function moveItem(item: NodeType, direction: -1 | 1, tell: TellPlace): Command {
  return (state, dispatch) => {
    const { $from, $to, anchor, head } = state.selection
    const range = $from.blockRange($to, (node) => node.firstChild?.type === item)
    if (!range) return false
    const { parent, startIndex, endIndex, start, end } = range
    const other = direction < 0 ? parent.maybeChild(startIndex - 1) : parent.maybeChild(endIndex)
    if (other && dispatch) {
      const moved: Node[] = []
      for (let index = startIndex; index < endIndex; index += 1) moved.push(parent.child(index))
      const [from, to] = direction < 0 ? [start - other.nodeSize, end] : [start, end + other.nodeSize]
      const order = direction < 0 ? [...moved, other] : [other, ...moved]
      // One step and not a deletion with an insertion: what is undone is one thing, and nothing else is rebuilt.
      const tr = state.tr.step(new ReplaceStep(from, to, new Slice(Fragment.from(order), 0, 0)))
      const by = direction * other.nodeSize
      dispatch(tr.setSelection(TextSelection.create(tr.doc, anchor + by, head + by)).scrollIntoView())
    }
    if (dispatch) {
      const index = startIndex + 1 + (other ? direction : 0)
      tell({ index, count: parent.childCount, level: itemDepth($from, item) })
    }
    return true
  }
}

/** Puts an item under the one before it, or out of the one it is in. */
export function shiftItem(item: NodeType, how: 'indent' | 'outdent', tell: TellPlace): Command {
  const command = how === 'indent' ? sinkListItem(item) : liftListItem(item)
  return (state, dispatch) => {
    if (how === 'outdent' && itemDepth(state.selection.$from, item) < 2) return false
    return command(
      state,
      dispatch &&
        ((tr) => {
          const place = itemPlace(tr.selection.$from, item)
          dispatch(tr)
          if (place) tell(place)
        }),
    )
  }
}
