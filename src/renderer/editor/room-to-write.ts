import { Plugin, Selection } from '@milkdown/kit/prose/state'
import type { EditorView } from '@milkdown/kit/prose/view'
import { $prose } from '@milkdown/kit/utils'

/**
 * After a list, a quote or a table at the end of a text there is always room to go on: a click below it, or the
 * down arrow at its end, begins a paragraph. Nothing is added before somebody wants it, so that a text holds only
 * what was written.
 */
export const roomToWrite = $prose(
  () =>
    new Plugin({
      props: {
        handleClick(view, _position, event) {
          const last = view.dom.lastElementChild
          if (!last || event.clientY <= last.getBoundingClientRect().bottom) return false
          return beginParagraph(view)
        },
        handleKeyDown(view, event) {
          if (event.key !== 'ArrowDown' || event.shiftKey || event.ctrlKey || event.metaKey) return false
          const { doc, selection } = view.state
          const inLastBlock = selection.empty && doc.resolve(selection.to).index(0) === doc.childCount - 1
          return inLastBlock && view.endOfTextblock('down') && isAtEnd(selection) && beginParagraph(view)
        },
      },
    }),
)

function isAtEnd(selection: Selection): boolean {
  const next = Selection.findFrom(selection.$to.doc.resolve(selection.$to.after(selection.$to.depth || 1)), 1)
  return next === null
}

function beginParagraph(view: EditorView): boolean {
  const { doc, schema, tr } = view.state
  const paragraph = schema.nodes.paragraph
  if (!paragraph || doc.lastChild?.type === paragraph || doc.lastChild?.type.name === 'heading') return false
  const end = doc.content.size
  const added = tr.insert(end, paragraph.create())
  view.dispatch(added.setSelection(Selection.near(added.doc.resolve(end + 1))).scrollIntoView())
  view.focus()
  return true
}
