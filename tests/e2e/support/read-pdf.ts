import { loadPdfReader } from '#journal/share/load-pdf-reader.ts'

/** What is drawn on the pages of an open PDF: the words of each page on one line, and how many pictures in all. */
export async function drawnIn(bytes: Uint8Array): Promise<{ pages: readonly string[]; images: number }> {
  const { getDocument, OPS } = await loadPdfReader()
  const picture = new Set(
    Object.entries(OPS).flatMap(([name, code]) => (/^paint.*Image/.test(name) ? [code] : [])),
  )
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await loading.promise
  const pages: string[] = []
  let images = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(
      items
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''))
        .join('')
        .replaceAll(/\s+/g, ' '),
    )
    const { fnArray } = await page.getOperatorList()
    images += fnArray.filter((code) => picture.has(code)).length
  }
  await loading.destroy()
  return { pages, images }
}
