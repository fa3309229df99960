import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { loadPdfReader } from './load-pdf-reader.ts'
import { linesOf, type TextPiece } from './pdf-lines.ts'

/** What one page of a PDF holds. */
export interface PageContent {
  /** In the order of the page's instructions. */
  readonly lines: readonly string[]
  /** What its tags tell those who do not see a drawing, in order. */
  readonly alternatives: readonly string[]
  /** Names of things a shared page never has. */
  readonly unexpected: readonly string[]
}

/** @param replacements the texts that stand for glyphs of this page: [Note: replaced text] */
export async function readPage(page: PDFPageProxy, replacements: readonly string[]): Promise<PageContent> {
  const pieces = await textPieces(page)
  const tags = await page.getStructTree()
  return {
    lines: [...linesOf(pieces, replacements), ...beyondThePage(pieces, await drawnText(page))],
    alternatives: alternativesOf(tags),
    unexpected: [
      ...((await page.getAnnotations()).length > 0 ? ['annotations'] : []),
      ...(replacesWords(tags) ? ['descriptions'] : []),
    ],
  }
}

/** The pieces of text on a page, as the reader finds them. */
export async function textPieces(page: PDFPageProxy): Promise<readonly TextPiece[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  return items as readonly TextPiece[]
}

/** Every character the page's instructions draw, wherever they put it. */
async function drawnText(page: PDFPageProxy): Promise<string> {
  const [{ OPS }, { fnArray, argsArray }] = await Promise.all([loadPdfReader(), page.getOperatorList()])
  let drawn = ''
  for (const [at, operator] of fnArray.entries()) {
    if (operator !== OPS.showText) continue
    const [glyphs] = argsArray[at] as readonly [readonly (number | { readonly unicode: string } | null)[]]
    for (const glyph of glyphs) if (typeof glyph === 'object' && glyph !== null) drawn += glyph.unicode
  }
  return drawn
}

/** The reader leaves out what is drawn outside of the page; a file with such words must not pass for one without. */
function beyondThePage(pieces: readonly TextPiece[], drawn: string): readonly string[] {
  const read = pieces.map((piece) => ('str' in piece ? piece.str : '')).join('')
  return countSigns(drawn) === countSigns(read) ? [] : ['\uFFFD']
}

/** Space is made up by readers, and format marks are left out by this one. */
const countSigns = (text: string): number => [...text.replace(/[\s\p{Cf}]/gu, '')].length

/** Whether a tree of tags has words read aloud in place of words that are on the page. */
function replacesWords(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  if ('mathML' in node || 'actualText' in node) return true
  return 'children' in node && Array.isArray(node.children) && node.children.some(replacesWords)
}

function alternativesOf(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  const own = 'alt' in node && typeof node.alt === 'string' ? [node.alt] : []
  const below = 'children' in node && Array.isArray(node.children) ? node.children : []
  return [...own, ...below.flatMap(alternativesOf)]
}
