import type { MarkType, ResolvedPos } from '@milkdown/kit/prose/model'
import type { Command, EditorState } from '@milkdown/kit/prose/state'

/** A link in the text: where its words are, and its address. */
export interface LinkAt {
  readonly from: number
  readonly to: number
  readonly address: string
}

/** The link a place is in or at the edge of, from the first of its words to the last; null for none. */
export function linkAt($place: ResolvedPos, link: MarkType): LinkAt | null {
  const { parent } = $place
  if (!parent.inlineContent) return null
  const start = $place.start()
  let found: LinkAt | null = null
  parent.forEach((node, offset) => {
    const mark = link.isInSet(node.marks)
    if (!mark) return
    const from = start + offset
    const to = from + node.nodeSize
    const address = String(mark.attrs.href)
    // Bold words in a link are a node of their own.
    const goesOn = found !== null && found.to === from && found.address === address
    if (goesOn && found) found = { ...found, to }
    else if (found === null || found.to < $place.pos) found = { from, to, address }
  })
  return reaches(found, $place.pos) ? found : null
}

const reaches = (found: LinkAt | null, at: number): boolean =>
  found !== null && found.from <= at && at <= found.to

/**
 * What a person typed as an address, as it is kept, or null when it is none. Nothing is ever opened; but what is
 * shared can be, so that only addresses of pages, of mail and of telephones are taken.
 */
export function addressFrom(typed: string): string | null {
  const text = typed.trim()
  if (/^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(text)) return text
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return `mailto:${text}`
  if (/^[^\s:/.]+(?:\.[^\s:/.]+)+(?:[/?#:]\S*)?$/.test(text)) return `https://${text}`
  return null
}

/** Puts an address on what is selected, on the link the cursor is in, or writes it where the cursor is. */
export function setLink(link: MarkType, address: string): Command {
  return (state, dispatch) => {
    const { empty, $from, from, to } = state.selection
    const here = linkAt($from, link)
    const mark = link.create({ href: address })
    const { tr } = state
    if (here) tr.addMark(here.from, here.to, mark)
    else if (empty) tr.insertText(address, from).addMark(from, from + address.length, mark)
    else tr.addMark(from, to, mark)
    dispatch?.(tr.removeStoredMark(link).scrollIntoView())
    return true
  }
}

/** Leaves the words and takes the address away. */
export function removeLink(link: MarkType): Command {
  return (state, dispatch) => {
    const here = linkAt(state.selection.$from, link)
    if (!here) return false
    dispatch?.(state.tr.removeMark(here.from, here.to, link))
    return true
  }
}

/** Whether a link can be put where the selection is. */
export function takesLink(state: EditorState, link: MarkType): boolean {
  const { $from, $to } = state.selection
  return $from.parent.inlineContent && $from.sameParent($to) && $from.parent.type.allowsMarkType(link)
}
