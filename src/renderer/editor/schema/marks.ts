import { emphasisSchema, strongSchema } from '@milkdown/kit/preset/commonmark'
import { strikethroughSchema } from '@milkdown/kit/preset/gfm'
import { styleAttribute } from '../pasted-html.ts'

/**
 * What a pasted element's style says about one property, as text. `element.style` is empty, because the window's
 * policy lets no style attribute take effect: "bold" and "not bold" can only be read from its words.
 */
function styleOf(element: HTMLElement, property: string): string | null {
  const style = element.getAttribute(styleAttribute) ?? ''
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'i').exec(style)
  return found?.[1]?.trim().toLowerCase() ?? null
}

const isBold = (weight: string | null): boolean => weight !== null && /^(?:bold|bolder|[6-9]00)$/.test(weight)
const isLight = (weight: string | null): boolean =>
  weight !== null && /^(?:normal|lighter|[1-5]00)$/.test(weight)
/** Other rules are asked as well: words can be bold and italic. */
const styled = `span[${styleAttribute}]`

export const strong = strongSchema.extendSchema((milkdown) => (ctx) => ({
  ...milkdown(ctx),
  parseDOM: [
    // Google Docs wraps everything it copies in a <b> that is not bold.
    { tag: 'b', getAttrs: (dom) => !isLight(styleOf(dom, 'font-weight')) && null },
    { tag: 'strong', getAttrs: (dom) => !isLight(styleOf(dom, 'font-weight')) && null },
    { tag: styled, consuming: false, getAttrs: (dom) => isBold(styleOf(dom, 'font-weight')) && null },
  ],
}))

export const emphasis = emphasisSchema.extendSchema((milkdown) => (ctx) => ({
  ...milkdown(ctx),
  parseDOM: [
    { tag: 'i', getAttrs: (dom) => styleOf(dom, 'font-style') !== 'normal' && null },
    { tag: 'em', getAttrs: (dom) => styleOf(dom, 'font-style') !== 'normal' && null },
    { tag: styled, consuming: false, getAttrs: (dom) => styleOf(dom, 'font-style') === 'italic' && null },
  ],
}))

export const strikethrough = strikethroughSchema.extendSchema((milkdown) => (ctx) => ({
  ...milkdown(ctx),
  parseDOM: [
    { tag: 'del, s, strike' },
    {
      tag: styled,
      consuming: false,
      getAttrs: (dom) => styleOf(dom, 'text-decoration(?:-line)?')?.includes('line-through') === true && null,
    },
  ],
}))
