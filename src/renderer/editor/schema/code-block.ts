import { codeBlockSchema } from '@milkdown/kit/preset/commonmark'

/** Words in a fixed-width face, from elsewhere: a journal offers no way to make one, and keeps every part of it. */
export const codeBlock = codeBlockSchema.extendSchema((milkdown) => (ctx) => ({
  ...milkdown(ctx),
  parseMarkdown: {
    match: (node) => node.type === 'code',
    runner: (state, node, type) => {
      const language = [node.lang, node.meta].filter((part) => typeof part === 'string').join(' ')
      state.openNode(type, { language })
      if (typeof node.value === 'string' && node.value !== '') state.addText(node.value)
      state.closeNode()
    },
  },
  toMarkdown: {
    match: (node) => node.type.name === 'code_block',
    runner: (state, node) => {
      const [lang = '', ...meta] = String(node.attrs.language).split(' ')
      state.addNode('code', undefined, node.textContent, { lang, meta: meta.join(' ') })
    },
  },
}))
