import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { closeHistory } from '@milkdown/kit/prose/history'
import type { Node } from '@milkdown/kit/prose/model'
import { NodeSelection, TextSelection } from '@milkdown/kit/prose/state'
import type { EditorView, NodeView } from '@milkdown/kit/prose/view'
import { Failure } from '#shared/failure.ts'
import { imageIdOf } from '#shared/images-in-body.ts'
import { maxAltLength } from '#shared/limits.ts'
import { failureText } from '../../failure-text.ts'
import { journal } from '../../journal.ts'
import { pictureAddress } from './picture-address.ts'
import { askSize, usePictureSizes } from './picture-sizes.ts'
import { viewPicture } from './picture-viewer.ts'

/**
 * An image in the text. One of the journal is shown, with its room kept from the start, and while it is selected a
 * field for its description stands under it. One from anywhere else is its description in words, and never loaded.
 */
export class PictureView implements NodeView {
  readonly dom: HTMLElement
  #node: Node
  readonly #view: EditorView
  readonly #position: () => number | undefined
  readonly #picture: HTMLImageElement | null = null
  #fault: HTMLElement | null = null
  #bar: HTMLElement | null = null
  readonly #stopHearing: () => void = () => undefined

  constructor(node: Node, view: EditorView, position: () => number | undefined) {
    this.#node = node
    this.#view = view
    this.#position = position
    this.dom = document.createElement('span')
    this.dom.contentEditable = 'false'
    const id = imageIdOf(node.attrs.src)
    if (id === null) {
      this.dom.dataset.type = 'image'
      this.#showWords()
      return
    }
    this.dom.className = 'picture'
    this.#picture = document.createElement('img')
    this.#picture.draggable = false
    this.#picture.addEventListener('error', () => void this.#sayWhy(id))
    this.#picture.addEventListener('dblclick', () => this.#enlarge())
    this.dom.append(this.#picture)
    this.#showWords()
    this.#stopHearing = usePictureSizes.subscribe(() => this.#showPicture(id))
    askSize(id)
    this.#showPicture(id)
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type || node.attrs.src !== this.#node.attrs.src) return false
    this.#node = node
    this.#showWords()
    return true
  }

  selectNode(): void {
    this.dom.classList.add('picture-chosen')
    if (this.#picture !== null && this.#view.editable) this.#showBar()
  }

  deselectNode(): void {
    this.dom.classList.remove('picture-chosen')
    this.#bar?.remove()
    this.#bar = null
  }

  /** Puts the cursor into the description. */
  describe(): void {
    this.#bar?.querySelector('input')?.focus()
  }

  stopEvent(event: Event): boolean {
    return this.#bar !== null && event.target instanceof globalThis.Node && this.#bar.contains(event.target)
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    this.#stopHearing()
  }

  #showWords(): void {
    const { alt, title, src } = this.#node.attrs
    if (this.#picture === null) this.dom.textContent = alt || title || src
    else this.#picture.alt = alt || i18n._(msg`Picture without a description`)
  }

  #showPicture(id: string): void {
    const size = usePictureSizes.getState().sizes.get(id)
    if (size === undefined || this.#picture === null || this.#picture.src !== '') return
    if (size === null) {
      this.#sayFault(new Failure('image-missing'))
      return
    }
    this.#picture.width = size.width
    this.#picture.height = size.height
    this.#picture.decoding = 'async'
    this.#picture.src = pictureAddress(id)
  }

  async #sayWhy(id: string): Promise<void> {
    try {
      await journal.images.check({ id })
      this.#sayFault(new Failure('image-damaged'))
    } catch (failure) {
      this.#sayFault(failure)
    }
  }

  #sayFault(failure: unknown): void {
    const { what, safe } = failureText(failure)
    this.#fault ??= document.createElement('span')
    this.#fault.className = 'picture-fault'
    this.#fault.textContent = [this.#node.attrs.alt, i18n._(what), i18n._(safe)].filter(Boolean).join(' ')
    this.#picture?.remove()
    this.dom.prepend(this.#fault)
  }

  #enlarge(): void {
    const position = this.#position()
    if (position === undefined) return
    viewPicture(this.#view.state.doc, position, () => this.#view.focus())
  }

  #showBar(): void {
    if (this.#bar !== null) return
    const bar = document.createElement('span')
    bar.className = 'picture-bar'
    const label = document.createElement('label')
    const words = document.createElement('span')
    words.textContent = i18n._(msg`Description`)
    const field = document.createElement('input')
    field.type = 'text'
    field.value = this.#node.attrs.alt
    field.maxLength = maxAltLength
    field.autocomplete = 'off'
    field.spellcheck = false
    field.placeholder = i18n._(msg`What is in the picture`)
    field.addEventListener('input', () => this.#keepAlt(field.value))
    field.addEventListener('keydown', (event) => {
      if (event.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return
      event.preventDefault()
      event.stopPropagation()
      this.#leave()
    })
    label.append(words, field)
    bar.append(label)
    if (this.#fault === null) {
      const enlarge = document.createElement('button')
      enlarge.type = 'button'
      enlarge.textContent = i18n._(msg`View larger`)
      enlarge.addEventListener('click', () => this.#enlarge())
      bar.append(enlarge)
    }
    const remove = document.createElement('button')
    remove.type = 'button'
    remove.textContent = i18n._(msg`Remove`)
    remove.addEventListener('click', () => this.#remove())
    bar.append(remove)
    this.#bar = bar
    this.dom.append(bar)
    // Under a tall picture nobody would see that there is anything to do with it.
    bar.scrollIntoView({ block: 'nearest' })
  }

  #remove(): void {
    const position = this.#position()
    if (position === undefined) return
    this.#view.dispatch(closeHistory(this.#view.state.tr.delete(position, position + this.#node.nodeSize)))
    this.#view.focus()
  }

  #keepAlt(alt: string): void {
    const position = this.#position()
    if (position === undefined) return
    const { tr } = this.#view.state
    this.#view.dispatch(tr.setNodeAttribute(position, 'alt', alt))
  }

  /** Back into the text, behind the picture. */
  #leave(): void {
    const position = this.#position()
    const { state } = this.#view
    if (position !== undefined && state.selection instanceof NodeSelection)
      this.#view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(position + 1), 1)))
    this.#view.focus()
  }
}
