import type { PDF } from '@libpdf/core'
import { PdfArray, PdfStream, PdfString } from '@libpdf/core'

/**
 * [Note: replaced text] Where one glyph does not stand for one character (Arabic forms, emoji made of several, letters
 * with marks, characters that share a glyph), Chromium says beside the glyph which text it stands for:
 * `/Span<</ActualText <feff0644>> BDC … EMC`. PDF readers copy and speak that text. pdf.js tells where such a span
 * begins and ends, but not its text, so the text is taken from the page's instructions here and put in its place.
 */
const span = /\/Span\s*<<\s*\/ActualText\s*(?:<([0-9a-f]*)>|\(((?:\\.|[^\\)])*)\))\s*>>\s*BDC/gisu

/** The replacing texts of each page, in the order of its instructions. */
export function replacedTexts(pdf: PDF): readonly (readonly string[])[] {
  return pdf.getPages().map((page) => {
    const instructions = Buffer.concat(contents(pdf, page.dict.get('Contents'))).toString('latin1')
    return [...instructions.matchAll(span)].map(([, hex, literal]) => textOf(hex, literal))
  })
}

function contents(pdf: PDF, part: unknown): readonly Uint8Array[] {
  if (part instanceof PdfStream) return [part.getDecodedData(), Buffer.from('\n')]
  if (part instanceof PdfArray) return [...part].flatMap((one) => contents(pdf, one))
  return isRef(part) ? contents(pdf, pdf.getObject(part)) : []
}

type Ref = Parameters<PDF['getObject']>[0]
const isRef = (part: unknown): part is Ref =>
  typeof part === 'object' && part !== null && 'type' in part && part.type === 'ref'

function textOf(hex: string | undefined, literal: string | undefined): string {
  const bytes =
    hex === undefined
      ? Buffer.from((literal ?? '').replace(/\\(.)/gsu, '$1'), 'latin1')
      : Buffer.from(hex, 'hex')
  return new PdfString(new Uint8Array(bytes)).asString()
}
