import { paragraphSchema } from '@milkdown/kit/preset/commonmark'
import { lineBreakTag } from '../markdown/blank-lines.ts'
import { breaksAtEnd, wordsOf } from './words.ts'

/** A paragraph, blank ones included: see [Note: blank lines]. */
export const paragraph = paragraphSchema.extendSchema((milkdown) => (ctx) => ({
  ...milkdown(ctx),
  toDOM: () => ['p', { dir: 'auto' }, 0],
  toMarkdown: {
    match: (node) => node.type.name === 'paragraph',
    runner: (state, node) => {
      const words = wordsOf(node)
      const breaks = breaksAtEnd(words)
      const onlyBreaks = breaks === words.childCount && state.top()?.type !== 'tableCell'
      state.openNode('paragraph').next(words.cut(0, words.size - breaks))
      for (let tag = onlyBreaks ? -1 : 0; tag < breaks; tag += 1)
        state.addNode('html', undefined, lineBreakTag)
      state.closeNode()
    },
  },
}))
