import { imageSchema } from '@milkdown/kit/preset/commonmark'

/**
 * A picture in a body that came from elsewhere: its description is shown and its Markdown kept.
 * It is never loaded, and a pasted picture is left out, until attachments can hold it.
 */
export const image = imageSchema.extendSchema((milkdown) => (ctx) => ({
  ...milkdown(ctx),
  parseDOM: [],
  parseMarkdown: {
    match: (node) => node.type === 'image',
    runner: (state, node, type) => {
      state.addNode(type, { src: node.url ?? '', alt: node.alt ?? '', title: node.title ?? '' })
    },
  },
  toDOM: (node) => ['span', { 'data-type': 'image' }, node.attrs.alt || node.attrs.title || node.attrs.src],
}))
