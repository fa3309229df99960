import { type PDF, PdfArray, PdfDict, type PdfObject, PdfRef } from '@libpdf/core'

/** A part of a PDF that hangs from its trailer. */
export interface Part {
  readonly part: Exclude<PdfObject, PdfRef | PdfArray>
  /** The key it hangs from, and the key its holder hangs from. */
  readonly key: string
  readonly above: string
}

/**
 * Every part of a PDF that hangs from its trailer, but the two that speak about the bytes and not about the document:
 * a random name, and the lock itself.
 * @param seen gets the numbers of the objects met
 */
export function* walkPdf(pdf: PDF, seen: Set<number> = new Set()): Generator<Part> {
  const waiting: { readonly part: PdfObject; readonly key: string; readonly above: string }[] = []
  for (const [{ value: key }, part] of pdf.context.info.trailer) {
    if (key === 'Encrypt' && part instanceof PdfRef) seen.add(part.objectNumber)
    else if (key !== 'ID' && key !== 'Encrypt') waiting.push({ part, key, above: '' })
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
    } else {
      yield { part, key, above }
      if (part instanceof PdfDict) {
        for (const [name, value] of part) waiting.push({ part: value, key: name.value, above: key })
      }
    }
  }
}
