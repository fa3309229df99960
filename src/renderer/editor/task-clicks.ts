import { Plugin } from '@milkdown/kit/prose/state'
import { $prose } from '@milkdown/kit/utils'

/** A click on the box of a task ticks it, and leaves the cursor where it is. */
export const taskClicks = $prose(
  () =>
    new Plugin({
      props: {
        handleDOMEvents: {
          mousedown(view, event) {
            const box = event.target instanceof Element ? event.target.closest('.task-box') : null
            const item = box?.parentElement
            if (!item || event.button !== 0) return false
            event.preventDefault()
            const at = view.posAtDOM(item, 0) - 1
            const checked = view.state.doc.nodeAt(at)?.attrs.checked
            if (typeof checked === 'boolean')
              view.dispatch(view.state.tr.setNodeAttribute(at, 'checked', !checked))
            return true
          },
        },
      },
    }),
)
