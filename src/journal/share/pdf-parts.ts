import { type PDF, PdfRef, PdfStream, PdfString } from '@libpdf/core'
import { walkPdf } from './walk-pdf.ts'

/** Where a printed page keeps streams: the page's instructions, fonts, and pictures of glyphs. */
const streamPlaces =
  /^(?:Contents|FontFile[23]?|ToUnicode|CIDToGIDMap|CharProcs|XObject|SMask|Pattern|Function)$/u

/** Texts that a printed page holds besides its words, by the key they hang from, and what each may be. */
const textPlaces: Readonly<Record<string, RegExp>> = {
  // Of the file and of the outline: both are compared with the document by whoever asks for these parts.
  Title: /^.*$/su,
  // Of drawings: whoever asks compares them with what the tags tell, and that with the document.
  Alt: /^.*$/su,
  Lang: /^[A-Za-z0-9-]{1,35}$/u,
  // The way the glyphs of a font are numbered.
  Registry: /^Adobe$/u,
  Ordering: /^Identity$/u,
  // Names of table cells that refer to one another.
  ID: /^node\d+$/u,
  Names: /^node\d+$/u,
  Limits: /^node\d+$/u,
  Headers: /^node\d+$/u,
}

/**
 * Parts of a PDF that a printed page has no use for: streams in unusual places (attachments, XML about the file,
 * thumbnails, data of other programs), texts in unusual places (notes, authors, names of layers), and objects that
 * hang from nothing. Names the places, never the texts.
 */
export function unexpectedParts(pdf: PDF): readonly string[] {
  const found: string[] = []
  const seen = new Set<number>()
  for (const { part, key, above } of walkPdf(pdf, seen)) {
    if (part instanceof PdfStream && ![key, above].some((place) => streamPlaces.test(place))) {
      found.push(`stream at ${key}`)
    }
    if (part instanceof PdfString && !textPlaces[key]?.test(part.asString())) found.push(`text at ${key}`)
  }
  if (pdf.context.info.trailer.has('Prev')) found.push('an earlier version of the file')
  if (hangsFromNothing(pdf, seen)) found.push('objects that hang from nothing')
  return found
}

/** Whether there is an object that was not met. A number without an object is none: Chromium leaves some out. */
function hangsFromNothing(pdf: PDF, seen: ReadonlySet<number>): boolean {
  for (let number = 1; number < pdf.context.registry.nextObjectNumber; number += 1) {
    if (!seen.has(number) && pdf.getObject(PdfRef.of(number)) !== null) return true
  }
  return false
}

/** Every text of a PDF that hangs from a key, wherever that is. */
export function textsAt(pdf: PDF, wanted: string): readonly string[] {
  return [...walkPdf(pdf)].flatMap(({ part, key }) =>
    key === wanted && part instanceof PdfString ? [part.asString()] : [],
  )
}

/** Of the texts in those places, the ones that are names among the objects and never words. */
const objectNames = new Set(['Lang', 'Registry', 'Ordering', 'ID', 'Names', 'Limits', 'Headers'])

/** Every text that hangs from an object of a PDF and that some reader could show. */
export function readableTexts(pdf: PDF): readonly string[] {
  const texts: string[] = []
  for (const { part, key } of walkPdf(pdf)) {
    if (part instanceof PdfString && !objectNames.has(key)) texts.push(part.asString())
  }
  return texts
}
