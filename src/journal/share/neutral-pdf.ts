import { PDF, PdfBool, PdfDict, PdfName } from '@libpdf/core'
import type { ShareDocument } from '#shared/share.ts'
import { headings } from './document-headings.ts'
import { nameOutline } from './name-outline.ts'
import { walkPdf } from './walk-pdf.ts'

/** The only thing a shared PDF says about itself. The same for every file of every person. */
export const neutralTitle = 'Notes'

/**
 * A printed document without a word about where it was made: Chromium writes its own version, the system's name and
 * the moment of printing into every PDF. PDF 2.0, as AES-256 asks for.
 * @param printed the bytes Chromium printed
 * @param document what was printed
 */
export async function neutralPdf(printed: Uint8Array, document: ShareDocument): Promise<PDF> {
  const pdf = await PDF.load(printed)
  pdf.upgradeVersion('2.0')
  pdf.context.catalog.getDict().delete('Metadata')
  // Makes the dictionary where there is none, so that what the library would put into it goes too.
  pdf.setTitle(neutralTitle)
  const info = pdf.context.info.trailer.getRef('Info')
  const about = info === undefined ? undefined : pdf.getObject(info)
  if (!(about instanceof PdfDict)) throw new TypeError('a PDF without a place for its title')
  for (const key of [...about.keys()]) if (key.value !== 'Title') about.delete(PdfName.of(key.value))
  nameFontsNeutrally(pdf)
  nameOutline(pdf, headings(document))
  // A window shows the title, and not the name the file happens to have.
  pdf.context.catalog.getDict().set('ViewerPreferences', PdfDict.of({ DisplayDocTitle: PdfBool.TRUE }))
  explainTags(pdf)
  return pdf
}

/** Chromium uses two tags that are new in PDF 2.0: readers that do not know them learn here what they stand for. */
function explainTags(pdf: PDF): void {
  const tags = pdf.context.catalog.getDict().getDict('StructTreeRoot', (ref) => pdf.getObject(ref))
  const span = PdfName.of('Span')
  tags?.set('RoleMap', PdfDict.of({ Strong: span, Em: span }))
}

/**
 * Gives every font a name that says nothing. Names are the one thing encryption leaves in the clear, and those of the
 * fonts a computer happens to have tell its system and the scripts that were written.
 */
function nameFontsNeutrally(pdf: PDF): void {
  for (const { part } of walkPdf(pdf)) {
    if (!(part instanceof PdfDict)) continue
    for (const key of ['BaseFont', 'FontName']) {
      const name = part.getName(key)?.value
      // The six letters before the sign tell the subsets of a file apart.
      if (name !== undefined) part.set(key, PdfName.of(`${/^[A-Z]{6}\+/u.exec(name)?.[0] ?? ''}F`))
    }
    part.delete('FontFamily')
  }
}

/** A printed document as a file that anybody can open. */
export async function openPdf(printed: Uint8Array, document: ShareDocument): Promise<Uint8Array> {
  return (await neutralPdf(printed, document)).save()
}
