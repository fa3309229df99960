import type { MarkType } from '@milkdown/kit/prose/model'
import { type Command, Plugin, Selection } from '@milkdown/kit/prose/state'
import { $prose } from '@milkdown/kit/utils'
import { create } from 'zustand'
import { emptyAtLock } from '../state/vault.ts'
import { linkAt, takesLink } from './link-commands.ts'
import { link } from './schema/link.ts'

interface LinkPopover {
  /** Where in the text it stands; null while it is closed. */
  readonly range: { readonly from: number; readonly to: number } | null
  /** The address there is; null for a link that is being made. */
  readonly address: string | null
  /** Opened by a key it takes the focus; opened by the pointer it leaves the focus in the text. */
  readonly by: 'keyboard' | 'pointer'
}

const closed: LinkPopover = { range: null, address: null, by: 'keyboard' }
export const useLinkPopover = create<LinkPopover>(() => closed)

export function closeLinkPopover(): void {
  if (useLinkPopover.getState().range !== null) useLinkPopover.setState(closed)
}

/**
 * Shows the link the cursor is in, with what can be done to it; where there is none, a place to type an address.
 * @param which `only-there`: nothing happens where there is no link
 */
export function showLink(
  type: MarkType,
  by: LinkPopover['by'],
  which: 'or-new' | 'only-there' = 'or-new',
): Command {
  return (state, dispatch) => {
    const { from, to, $from } = state.selection
    const there = linkAt($from, type)
    if (there === null && (which === 'only-there' || !takesLink(state, type))) return false
    if (dispatch)
      useLinkPopover.setState({ range: there ?? { from, to }, address: there?.address ?? null, by })
    return true
  }
}

/** A click on a link shows it. Nothing ever follows one: a link has no address the window knows of. */
export const linkClicks = $prose((ctx) => {
  const type = link.type(ctx)
  return new Plugin({
    props: {
      handleDOMEvents: {
        // Whoever clicks a link with the middle button wants it opened elsewhere; Linux would paste into it.
        mouseup(_view, event) {
          if (event.button === 1 && linkUnder(event)) event.preventDefault()
          return false
        },
      },
      handleClick(view, position, event) {
        if (!linkUnder(event) || event.button !== 0 || event.shiftKey) return false
        const $place = view.state.doc.resolve(position)
        if (!linkAt($place, type)) return false
        view.dispatch(view.state.tr.setSelection(Selection.near($place)))
        return showLink(type, 'pointer', 'only-there')(view.state, view.dispatch)
      },
    },
    view: () => ({
      update({ state }, before) {
        // Whoever goes on writing has done with the link.
        const { range, by } = useLinkPopover.getState()
        if (!range || by === 'keyboard') return
        const { from, to } = state.selection
        if (state.doc !== before.doc || from < range.from || to > range.to) closeLinkPopover()
      },
    }),
  })
})

function linkUnder({ target }: MouseEvent): Element | null {
  return target instanceof Element ? target.closest('[data-address]') : null
}

emptyAtLock(closeLinkPopover)
