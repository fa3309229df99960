import { imageSchema } from '@milkdown/kit/preset/commonmark'
import { imageIdOf, imageScheme } from '#shared/images-in-body.ts'

/**
 * A picture of the journal, or an image from anywhere else, of which only the description is shown: its Markdown is
 * kept and it is never loaded (see `images/picture-view.ts`). A pasted one is left out, unless it was copied here.
 */
export const image = imageSchema.extendSchema((milkdown) => (ctx) => ({
  ...milkdown(ctx),
  parseDOM: [
    {
      tag: 'span[data-attachment]',
      getAttrs: (dom) => {
        const src = `${imageScheme}${dom.dataset.attachment ?? ''}`
        return imageIdOf(src) !== null && { src, alt: dom.textContent ?? '', title: '' }
      },
    },
  ],
  parseMarkdown: {
    match: (node) => node.type === 'image',
    runner: (state, node, type) => {
      state.addNode(type, { src: node.url ?? '', alt: node.alt ?? '', title: node.title ?? '' })
    },
  },
  toDOM: ({ attrs: { src, alt, title } }) => {
    const id = imageIdOf(src)
    return id === null
      ? ['span', { 'data-type': 'image' }, alt || title || src]
      : ['span', { 'data-type': 'image', 'data-attachment': id }, alt]
  },
}))
