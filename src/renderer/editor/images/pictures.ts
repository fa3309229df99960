import { NodeSelection, Plugin, TextSelection } from '@milkdown/kit/prose/state'
import type { EditorView } from '@milkdown/kit/prose/view'
import { $prose } from '@milkdown/kit/utils'
import { imageIdOf } from '#shared/images-in-body.ts'
import { addPictures } from './add-pictures.ts'
import { PictureView } from './picture-view.ts'

/**
 * Pictures in the text: files that are pasted or dropped become pictures of the journal; Enter on a selected picture
 * goes to its description; and what is typed on one goes behind it, so that no key makes a picture disappear.
 */
export const pictures = $prose(() => {
  const shown = new WeakMap<Node, PictureView>()
  return new Plugin({
    props: {
      nodeViews: {
        image(node, view, position) {
          const picture = new PictureView(node, view, position)
          shown.set(picture.dom, picture)
          return picture
        },
      },
      handlePaste(view, event) {
        const files = filesIn(event.clipboardData)
        void addPictures(view, files)
        return files.length > 0
      },
      handleDrop(view, event) {
        const files = filesIn(event.dataTransfer)
        void addPictures(view, files, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos)
        return files.length > 0
      },
      handleKeyDown(view, event) {
        if (event.key !== 'Enter' || event.shiftKey || !isOnPicture(view)) return false
        const dom = view.nodeDOM(view.state.selection.from)
        const picture = dom === null ? undefined : shown.get(dom)
        picture?.describe()
        return picture !== undefined
      },
      handleTextInput(view, _from, to, text) {
        if (!isOnPicture(view)) return false
        const tr = view.state.tr.insertText(text, to)
        view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(to + text.length))))
        return true
      },
    },
  })
})

function isOnPicture({ state: { selection } }: EditorView): boolean {
  return selection instanceof NodeSelection && imageIdOf(String(selection.node.attrs.src ?? '')) !== null
}

/** Files, unless words came with them: a copied table or page brings a picture of itself along. */
function filesIn(data: DataTransfer | null): readonly File[] {
  return data === null || data.getData('text/plain') !== '' ? [] : [...data.files]
}
