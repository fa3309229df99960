import { headingSchema } from '@milkdown/kit/preset/commonmark'
import { wordsOf } from './words.ts'

const levels = [1, 2, 3, 4, 5, 6]

/**
 * A heading inside an entry. It has no id: Milkdown makes one of the heading's words, and words belong nowhere
 * but in the text. The page's own headings come first, so the first level of an entry is the third of the page.
 */
export const heading = headingSchema.extendSchema((milkdown) => (ctx) => ({
  ...milkdown(ctx),
  attrs: { level: { default: 1, validate: 'number' } },
  parseDOM: levels.map((level) => ({
    tag: `h${level}`,
    // What was copied here says its level; a heading from elsewhere is what it looks like.
    getAttrs: (dom) => ({ level: Number(dom.dataset.level ?? level) }),
  })),
  toDOM: (node) => [
    `h${Math.min(6, node.attrs.level + 2)}`,
    { dir: 'auto', 'data-level': node.attrs.level },
    0,
  ],
  toMarkdown: {
    match: (node) => node.type.name === 'heading',
    runner: (state, node) => {
      state.openNode('heading', undefined, { depth: node.attrs.level }).next(wordsOf(node)).closeNode()
    },
  },
}))
