import { renderDocument } from '#journal/share/render-document.ts'
import type { ShareDocument } from '#shared/share.ts'
import { Printer } from './printer.ts'

/** What Chromium prints of a document. */
export async function printedOnce(document: ShareDocument): Promise<Uint8Array> {
  const printer = new Printer()
  try {
    return await printer.print(renderDocument(document, { paper: 'a4' }))
  } finally {
    await printer.close()
  }
}
