import { linkSchema } from '@milkdown/kit/preset/commonmark'

/** Addresses worth keeping from a pasted page. */
const keptAddress = /^(?:https?:|mailto:|tel:)/i

/**
 * A link is shown and never opened: it has no `href`, so there is nothing to click, middle-click or preload.
 * Its address is in the tooltip and stays in the text's Markdown.
 */
export const link = linkSchema.extendSchema((milkdown) => (ctx) => ({
  ...milkdown(ctx),
  inclusive: false,
  parseDOM: [
    { tag: 'a[data-address]', getAttrs: (dom) => ({ href: dom.dataset.address ?? '' }) },
    {
      tag: 'a[href]',
      getAttrs: (dom) => {
        const href = dom.getAttribute('href') ?? ''
        return keptAddress.test(href) && { href }
      },
    },
  ],
  toDOM: (mark) => ['a', { title: mark.attrs.href, 'data-address': mark.attrs.href }, 0],
}))
