import { type PDF, type PdfDict, type PdfRef, PdfString } from '@libpdf/core'
import { canBeSeen } from './document-headings.ts'

/**
 * Gives the items of a PDF's outline the words of the headings they lead to. Chromium's own are what it happened to
 * draw: words of both directions in the order they are seen in, a very long heading cut short, a heading that touches
 * two pages twice. Where the outline has not as many items as there are headings it stays as it is, and the proof of
 * the file says so.
 * @param headings as `document-headings.ts` gives them
 */
export function nameOutline(pdf: PDF, headings: readonly string[]): void {
  const named = [...items(pdf)].filter((item) => canBeSeen(item.getString('Title')?.asString() ?? ''))
  if (named.length !== headings.length) return
  for (const [at, item] of named.entries()) item.set('Title', PdfString.fromString(headings[at] ?? ''))
}

/** The items of an outline in reading order. */
function* items(pdf: PDF): Generator<PdfDict> {
  const resolve = (ref: PdfRef) => pdf.getObject(ref)
  const waiting = [pdf.context.catalog.getDict().getDict('Outlines', resolve)?.getDict('First', resolve)]
  while (waiting.length > 0) {
    const item = waiting.pop()
    if (item === undefined) continue
    yield item
    waiting.push(item.getDict('Next', resolve), item.getDict('First', resolve))
  }
}
