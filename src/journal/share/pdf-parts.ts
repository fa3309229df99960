import type { PDF } from '@libpdf/core'
import { PdfArray, PdfDict, type PdfObject, PdfRef, PdfStream, PdfString } from '@libpdf/core'

/** Where a printed page keeps streams: the page's instructions, fonts, and pictures of glyphs. */
const streamPlaces =
  /^(?:Contents|FontFile[23]?|ToUnicode|CIDToGIDMap|CharProcs|XObject|SMask|Pattern|Function)$/u

/** Texts that a printed page holds besides its words, by the key they hang from, and what each may be. */
const textPlaces: Readonly<Record<string, RegExp>> = {
  // Of the file and of the outline: both are compared with the document by whoever asks for these parts.
  Title: /^.*$/su,
  Lang: /^[A-Za-z0-9-]{1,35}$/u,
  // Names of fonts, and of the way their glyphs are numbered.
  FontFamily: /^.{1,80}$/su,
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
  const { trailer } = pdf.context.info
  const found: string[] = []
  const seen = new Set<number>()
  const waiting: Waiting[] = []
  for (const [key, value] of trailer) {
    // The two that speak about the bytes and not about the document: a random name, and the lock itself.
    if (key.value === 'Encrypt' && value instanceof PdfRef) seen.add(value.objectNumber)
    else if (key.value !== 'ID' && key.value !== 'Encrypt')
      waiting.push({ part: value, key: key.value, above: '' })
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { part, key, above } = next
    if (part instanceof PdfRef) {
      if (seen.has(part.objectNumber)) continue
      seen.add(part.objectNumber)
      const object = pdf.getObject(part)
      if (object !== null) waiting.push({ part: object, key, above })
    } else if (part instanceof PdfArray) {
      for (const one of part) waiting.push({ part: one, key, above })
    } else if (part instanceof PdfDict) {
      if (part instanceof PdfStream && ![key, above].some((place) => streamPlaces.test(place))) {
        found.push(`stream at ${key}`)
      }
      for (const [name, value] of part) waiting.push({ part: value, key: name.value, above: key })
    } else if (part instanceof PdfString && !textPlaces[key]?.test(part.asString())) {
      found.push(`text at ${key}`)
    }
  }
  if (trailer.has('Prev')) found.push('an earlier version of the file')
  if (seen.size !== pdf.context.registry.nextObjectNumber - 1) found.push('objects that hang from nothing')
  return found
}

interface Waiting {
  readonly part: PdfObject
  /** The key it hangs from, and the key its holder hangs from. */
  readonly key: string
  readonly above: string
}
