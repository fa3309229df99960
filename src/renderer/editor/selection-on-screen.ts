import { NodeSelection, Plugin, type Selection, TextSelection } from '@milkdown/kit/prose/state'
import type { EditorView } from '@milkdown/kit/prose/view'
import { $prose } from '@milkdown/kit/utils'

/**
 * Has every key judged by the selection the window shows. The editor is told of a movement only after the key that
 * made it, so that of two quick keys the second would be judged by where the first began; and where the second takes
 * the focus away, it would never be told. First of all plugins.
 */
export const selectionOnScreen = $prose(
  () =>
    new Plugin({
      props: {
        handleKeyDown: takeShown,
        handleDOMEvents: { blur: takeShown },
      },
    }),
)

function takeShown(view: EditorView): false {
  const shown = shownSelection(view)
  if (shown && !shown.eq(view.state.selection)) view.dispatch(view.state.tr.setSelection(shown))
  return false
}

/** Null where the editor's own is the truth: while a word is composed, and for what no caret can show. */
function shownSelection(view: EditorView): Selection | null {
  const { doc, selection } = view.state
  const shown = view.dom.ownerDocument.getSelection()
  const { anchorNode, focusNode } = shown ?? {}
  if (!shown || !anchorNode || !focusNode || view.composing) return null
  if (!(selection instanceof TextSelection) && !(selection instanceof NodeSelection)) return null
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return null
  const head = doc.resolve(view.posAtDOM(focusNode, shown.focusOffset))
  const anchor = shown.isCollapsed ? head : doc.resolve(view.posAtDOM(anchorNode, shown.anchorOffset))
  // A chosen picture is shown as the range around it.
  if (anchor.pos === selection.anchor && head.pos === selection.head) return null
  // Where the window has the caret between two blocks, the editor knows better what it stands for.
  if (!head.parent.inlineContent || !anchor.parent.inlineContent) return null
  return TextSelection.between(anchor, head)
}
