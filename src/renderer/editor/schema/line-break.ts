import { hardbreakSchema } from '@milkdown/kit/preset/commonmark'

/** A line that ends inside its paragraph (Shift+Enter). */
export const lineBreak = hardbreakSchema.extendSchema((milkdown) => (ctx) => ({
  ...milkdown(ctx),
  attrs: {},
  parseDOM: [{ tag: 'br' }],
  toDOM: () => ['br'],
  parseMarkdown: {
    match: (node) => node.type === 'break',
    runner: (state, _node, type) => {
      state.addNode(type)
    },
  },
  toMarkdown: {
    match: (node) => node.type.name === 'hardbreak',
    runner: (state) => {
      state.addNode('break')
    },
  },
}))
