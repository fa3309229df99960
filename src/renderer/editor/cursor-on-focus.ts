import { Plugin } from '@milkdown/kit/prose/state'
import { $prose } from '@milkdown/kit/utils'

/**
 * Puts the cursor back to where it was at the very moment the text gets the focus by a key or by the app.
 *
 * Chromium puts it at the start of the text, and ProseMirror corrects that a moment later, in time for most but not
 * for a machine that is busy: the next key would then act at the start. A pointer says itself where the cursor goes.
 */
export const cursorOnFocus = $prose(() => {
  let byPointer = false
  return new Plugin({
    props: {
      handleDOMEvents: {
        mousedown() {
          byPointer = true
          return false
        },
        mouseup() {
          byPointer = false
          return false
        },
        blur() {
          byPointer = false
          return false
        },
        focus(view) {
          if (!byPointer) view.focus()
          return false
        },
      },
    },
  })
})
