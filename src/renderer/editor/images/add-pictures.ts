import { closeHistory } from '@milkdown/kit/prose/history'
import type { Node } from '@milkdown/kit/prose/model'
import { Plugin, PluginKey, TextSelection, type Transaction } from '@milkdown/kit/prose/state'
import type { EditorView } from '@milkdown/kit/prose/view'
import { $prose } from '@milkdown/kit/utils'
import { Failure } from '#shared/failure.ts'
import { imageScheme } from '#shared/images-in-body.ts'
import { journal } from '../../journal.ts'
import { isCursorPlaced } from '../cursor-placed.ts'
import { forgetPictures, pictureBegun, pictureDone, pictureMadeStill } from './picture-progress.ts'
import { knowSize } from './picture-sizes.ts'
import { preparePicture } from './prepare-picture.ts'

/** Places in the text that pictures are on their way to; they move with the words around them. */
type Places = ReadonlyMap<object, number>
type Change = { readonly place: object; readonly at: number | null }

const key = new PluginKey<Places>('picturesToCome')

export const picturesToCome = $prose(
  () =>
    new Plugin<Places>({
      key,
      state: {
        init: () => new Map(),
        apply(transaction, places) {
          const change = transaction.getMeta(key) as Change | undefined
          if (change === undefined && (places.size === 0 || !transaction.docChanged)) return places
          const moved = new Map([...places].map(([place, at]) => [place, transaction.mapping.map(at)]))
          if (change?.at === null) moved.delete(change.place)
          else if (change !== undefined) moved.set(change.place, change.at)
          return moved
        },
      },
    }),
)

/**
 * Puts pictures into the text, one after the other: each is prepared, kept by the journal and only then shown. One
 * can go on writing meanwhile. What cannot be added is said, and the others are added all the same.
 * @param at where in the text; when left out, at the cursor, or at the end if nobody placed it
 */
export async function addPictures(view: EditorView, files: readonly Blob[], at?: number): Promise<void> {
  if (files.length === 0 || !view.editable) return
  forgetPictures()
  for (const _ of files) pictureBegun()
  const place = {}
  const { selection, tr } = view.state
  const wanted = at ?? (isCursorPlaced(view.state) ? null : endOf(tr.doc))
  if (wanted === null && !selection.empty && selection instanceof TextSelection) tr.deleteSelection()
  view.dispatch(tr.setMeta(key, { place, at: wanted ?? tr.selection.to } satisfies Change))
  for (const file of files) {
    try {
      const { picture, madeStill } = await preparePicture(file)
      const kept = await journal.images.add(picture)
      knowSize(kept)
      if (!insertPicture(view, place, kept.id)) throw new Failure('image-too-late')
      pictureDone(null)
      if (madeStill) pictureMadeStill()
    } catch (failure) {
      pictureDone(failure)
    }
  }
  // What is done to a picture next is undone by itself, not together with its coming.
  if (!view.isDestroyed)
    view.dispatch(closeHistory(view.state.tr).setMeta(key, { place, at: null } satisfies Change))
}

/** In the last paragraph, or behind what else a text ends with. */
function endOf(doc: Node): number {
  return doc.lastChild?.type.name === 'paragraph' ? doc.content.size - 1 : doc.content.size
}

/**
 * False when another entry is shown by now: then the place is gone, the person is told, and the journal removes what
 * nobody shows.
 */
function insertPicture(view: EditorView, place: object, id: string): boolean {
  const at = view.isDestroyed ? undefined : key.getState(view.state)?.get(place)
  const image = view.state.schema.nodes.image
  if (at === undefined || image === undefined) return false
  const { selection } = view.state
  const goesAlong = !isCursorPlaced(view.state) || (selection.empty && selection.from === at)
  const tr = putInline(view.state.tr, at, image.create({ src: `${imageScheme}${id}`, alt: '', title: '' }))
  const after = tr.mapping.map(at)
  if (goesAlong) tr.setSelection(TextSelection.near(tr.doc.resolve(after), 1)).scrollIntoView()
  view.dispatch(closeHistory(tr).setMeta(key, { place, at: after } satisfies Change))
  return true
}

/** Where words cannot be, between two blocks or in code, a paragraph is made beside it. */
function putInline(tr: Transaction, at: number, image: Node): Transaction {
  const $at = tr.doc.resolve(at)
  const takes = $at.parent.inlineContent && $at.parent.type.contentMatch.matchType(image.type) !== null
  if (takes && !$at.parent.type.spec.code) return tr.insert(at, image)
  const paragraph = tr.doc.type.schema.nodes.paragraph
  return paragraph ? tr.insert($at.depth > 0 ? $at.after(1) : at, paragraph.create(null, image)) : tr
}
