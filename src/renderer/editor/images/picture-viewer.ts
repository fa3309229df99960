import type { Node } from '@milkdown/kit/prose/model'
import { create } from 'zustand'
import { imageIdOf } from '#shared/images-in-body.ts'
import { emptyAtLock } from '../../state/vault.ts'

export interface ShownPicture {
  readonly id: string
  readonly alt: string
}

interface Viewer {
  /** The pictures of the entry, in the order of the text; none while the viewer is closed. */
  readonly pictures: readonly ShownPicture[]
  /** Which of them is shown. */
  readonly index: number
  /** Gives the focus back to where it was. */
  readonly onClosed: () => void
}

const closed: Viewer = { pictures: [], index: 0, onClosed: () => undefined }
export const usePictureViewer = create<Viewer>(() => closed)

/** Shows the picture at a position of a text, and the others of the text beside it. */
export function viewPicture(doc: Node, position: number, onClosed: () => void): void {
  const pictures: ShownPicture[] = []
  let index = 0
  doc.descendants((node, at) => {
    const id = node.type.name === 'image' ? imageIdOf(node.attrs.src) : null
    if (id === null) return
    if (at === position) index = pictures.length
    pictures.push({ id, alt: node.attrs.alt })
  })
  if (pictures.length > 0) usePictureViewer.setState({ pictures, index, onClosed })
}

/** Shows the next picture, or the one before; stops at both ends. */
export function stepPicture(by: 1 | -1): void {
  const { pictures, index } = usePictureViewer.getState()
  usePictureViewer.setState({ index: Math.min(pictures.length - 1, Math.max(0, index + by)) })
}

export function closeViewer(): void {
  const { onClosed } = usePictureViewer.getState()
  usePictureViewer.setState(closed)
  onClosed()
}

emptyAtLock(() => usePictureViewer.setState(closed))
