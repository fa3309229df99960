import { i18n } from '@lingui/core'

/** What stands at the foot of a page: "Page 2 of 5", after the document's own words for it, if it has any. */
export function pageFooter(foot: string, page: number | string, pages: number | string): string {
  return [...(foot === '' ? [] : [foot]), pageNumber(page, pages)].join(between)
}

const between = ' · '

function pageNumber(page: number | string, pages: number | string): string {
  return i18n._(
    /*i18n*/ { id: 'share.page-footer', message: 'Page {page} of {pages}', values: { page, pages } },
  )
}

// Stand-ins for the two numbers: private-use characters, so that no translation can hold them.
const pageSign = '\uE000'
const pagesSign = '\uE001'

/** A piece of a foot for a printer that numbers pages itself: words, or where it puts a number. */
export type FooterPiece = { readonly words: string } | { readonly number: 'page' | 'pages' }

export function pageFooterPieces(foot: string): readonly FooterPiece[] {
  const numbered = pageNumber(pageSign, pagesSign)
    .split(/([\uE000\uE001])/u)
    .map((piece): FooterPiece => {
      if (piece === pageSign) return { number: 'page' }
      return piece === pagesSign ? { number: 'pages' } : { words: piece }
    })
  return foot === '' ? numbered : [{ words: `${foot}${between}` }, ...numbered]
}

/** The same foot as the value of the CSS property `content`, where the printer's own counters give the numbers. */
export function pageFooterContent(foot: string): string {
  return pageFooterPieces(foot)
    .map((piece) => ('words' in piece ? cssString(piece.words) : `counter(${piece.number})`))
    .join(' ')
}

/** Everything but letters, digits and spaces as a code point, so that nothing can end the string or the style. */
function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)
  return `"${escaped}"`
}
