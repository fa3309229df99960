import type { Node, ResolvedPos } from '@milkdown/kit/prose/model'
import { type EditorState, NodeSelection, Plugin, Selection, TextSelection } from '@milkdown/kit/prose/state'
import { Decoration, DecorationSet, type EditorView } from '@milkdown/kit/prose/view'
import { $prose } from '@milkdown/kit/utils'
import { imageIdOf } from '#shared/images-in-body.ts'

/**
 * The arrow keys, Home and End among pictures. A picture stands on a line of its own, but for the browser it is a
 * letter: left to itself it stops between two pictures, where no cursor can be seen, and goes past pictures and the words
 * between them when it goes up and down. Here each picture is a stop, and what is before the first of a paragraph is
 * shown by a line.
 */
export const pictureKeys = $prose(
  () =>
    new Plugin({
      props: {
        handleKeyDown(view, event) {
          if (event.ctrlKey || event.metaKey || event.altKey || view.composing) return false
          const { selection } = view.state
          if (selection instanceof NodeSelection)
            return isPicture(selection.node) && (event.shiftKey ? extend : leave)(view, event.key, selection)
          return !event.shiftKey && selection.empty && enter(view, event.key, selection.$head)
        },
        decorations: (state) => lineBefore(state),
      },
    }),
)

const isPicture = (node: Node | null | undefined): boolean =>
  node?.type.name === 'image' && imageIdOf(String(node.attrs.src)) !== null

/** From a picture to what is next to it: another picture, or the words there. */
function leave(view: EditorView, name: string, { from, to, $from, $to }: NodeSelection): boolean {
  const { doc } = view.state
  const by = directionOf(view, name, from)
  const place = (at: number) => select(view, TextSelection.create(doc, at))
  if (name === 'Home' || name === 'End') return place(name === 'Home' ? from : to)
  if (by === null) return false
  const next = by < 0 ? $from.nodeBefore : $to.nodeAfter
  if (isPicture(next)) return select(view, NodeSelection.create(doc, by < 0 ? from - 1 : to))
  if (name !== 'ArrowUp' || next !== null) return place(by < 0 ? from : to)
  const above = Selection.findFrom(doc.resolve($from.before()), -1)
  if (above === null) return place(from)
  return select(view, above)
}

/** With Shift the selection goes on from the picture: it is chosen like a letter, and the browser does the rest. */
function extend(view: EditorView, name: string, { from, to }: NodeSelection): boolean {
  const by = name === 'Home' ? -1 : name === 'End' ? 1 : directionOf(view, name, from)
  if (by === null) return false
  const { doc } = view.state
  select(view, by < 0 ? TextSelection.create(doc, to, from) : TextSelection.create(doc, from, to))
  return false
}

/** From a line of words up or down to a picture that is next to it. To the side the editor does it by itself. */
function enter(view: EditorView, name: string, $head: ResolvedPos): boolean {
  if ((name !== 'ArrowDown' && name !== 'ArrowUp') || !$head.parent.inlineContent) return false
  const { doc } = view.state
  const at = name === 'ArrowDown' ? pictureAfter($head) : pictureBefore($head)
  if (at !== null && isNextLine(view, $head.pos, at)) return select(view, NodeSelection.create(doc, at))
  if (at !== null || name === 'ArrowUp' || !view.endOfTextblock('down')) return false
  const below = Selection.findFrom(doc.resolve($head.after()), 1)
  if (below === null || !isPicture(below.$from.nodeAfter) || below.$from.parentOffset > 0) return false
  return select(view, NodeSelection.create(doc, below.from))
}

function pictureAfter($head: ResolvedPos): number | null {
  let found: number | null = null
  $head.parent.forEach((node, offset) => {
    if (found === null && offset >= $head.parentOffset && isPicture(node)) found = $head.start() + offset
  })
  return found
}

function pictureBefore($head: ResolvedPos): number | null {
  let found: number | null = null
  $head.parent.forEach((node, offset) => {
    if (offset < $head.parentOffset && isPicture(node)) found = $head.start() + offset
  })
  return found
}

/** Whether there is no line of words between the cursor and a picture. */
function isNextLine(view: EditorView, head: number, picture: number): boolean {
  if (picture === head || picture + 1 === head) return true
  const dom = view.nodeDOM(picture)
  if (!(dom instanceof HTMLElement)) return false
  const cursor = view.coordsAtPos(head)
  const { top, bottom } = dom.getBoundingClientRect()
  const between = picture > head ? top - cursor.bottom : cursor.top - bottom
  return between < cursor.bottom - cursor.top
}

/** 1 for forward in the text, -1 for back; null for other keys. */
function directionOf(view: EditorView, name: string, at: number): 1 | -1 | null {
  if (name === 'ArrowDown') return 1
  if (name === 'ArrowUp') return -1
  if (name !== 'ArrowLeft' && name !== 'ArrowRight') return null
  const block = view.domAtPos(at).node
  const element = block instanceof Element ? block : block.parentElement
  const fromRight = element !== null && getComputedStyle(element).direction === 'rtl'
  return (name === 'ArrowRight') === fromRight ? -1 : 1
}

function select(view: EditorView, selection: Selection): boolean {
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView())
  return true
}

/** Before a picture that no words are before there is a place to write, but no line for a cursor to be seen in. */
function lineBefore({ doc, selection }: EditorState): DecorationSet | null {
  const { $from, empty, from } = selection
  if (!(selection instanceof TextSelection) || !empty || !isPicture($from.nodeAfter)) return null
  if ($from.nodeBefore !== null && !isPicture($from.nodeBefore)) return null
  return DecorationSet.create(doc, [Decoration.node(from, from + 1, { class: 'cursor-before' })])
}
