import { type EditorState, Plugin, PluginKey, type Transaction } from '@milkdown/kit/prose/state'
import type { EditorView } from '@milkdown/kit/prose/view'
import { $prose } from '@milkdown/kit/utils'

const key = new PluginKey<boolean>('cursor-placed')

/**
 * Remembers whether the person put the cursor where it is. An entry opens with the cursor at its start, where one begins
 * to read; whoever then adds a picture without having been in the text means its end.
 */
export const cursorPlaced = $prose(
  () =>
    new Plugin<boolean>({
      key,
      state: {
        init: () => false,
        apply(transaction, before) {
          const said = transaction.getMeta(key) as 'by-person' | 'by-editor' | undefined
          if (said === 'by-editor') return before
          return before || said === 'by-person' || transaction.docChanged || transaction.selectionSet
        },
      },
      props: {
        handleDOMEvents: {
          // Also where the cursor is already, which changes nothing.
          mousedown: (view) => place(view),
          keydown: (view, { key: name }) => /^(?:Arrow|Home|End|Page)/.test(name) && place(view),
        },
      },
    }),
)

function place(view: EditorView): boolean {
  if (!isCursorPlaced(view.state)) view.dispatch(view.state.tr.setMeta(key, 'by-person'))
  return false
}

/** Whether the cursor is where the person put it, or wrote. */
export function isCursorPlaced(state: EditorState): boolean {
  return key.getState(state) === true
}

/** Notes that this moves the cursor by itself. */
export function movedByEditor(transaction: Transaction): Transaction {
  return transaction.setMeta(key, 'by-editor')
}
