import type { Page } from 'playwright-core'
import { refuseUnknownOptions } from './unimplemented.ts'

type PageSize = string | { readonly width: number; readonly height: number }

/** Options of printToPDF and print, as far as the host follows them. */
export interface PdfOptions {
  readonly pageSize?: PageSize
  readonly landscape?: boolean
  readonly printBackground?: boolean
  readonly preferCSSPageSize?: boolean
  readonly displayHeaderFooter?: boolean
  readonly headerTemplate?: string
  readonly footerTemplate?: string
  readonly generateTaggedPDF?: boolean
  readonly generateDocumentOutline?: boolean
  readonly scale?: number
  readonly margins?: Readonly<Record<string, unknown>>
  readonly pageRanges?: string
  readonly silent?: boolean
  readonly [other: string]: unknown
}

const known = new Set([
  'pageSize',
  'landscape',
  'printBackground',
  'preferCSSPageSize',
  'displayHeaderFooter',
  'headerTemplate',
  'footerTemplate',
  'generateTaggedPDF',
  'generateDocumentOutline',
  'scale',
  'margins',
  'pageRanges',
  'silent',
])

/** Prints a page to PDF, as `webContents.printToPDF` does. Margins are in inches there and here. */
export async function pdfOf(page: Page, options: PdfOptions): Promise<Buffer> {
  refuseUnknownOptions('printToPDF', options, known)
  const { pageSize = 'Letter', margins } = options
  const inch = (side: string) => {
    const value = margins?.[side]
    return typeof value === 'number' ? `${value}in` : '0.4in'
  }
  return page.pdf({
    ...(typeof pageSize === 'string'
      ? { format: pageSize }
      : { width: `${pageSize.width}in`, height: `${pageSize.height}in` }),
    margin: { top: inch('top'), bottom: inch('bottom'), left: inch('left'), right: inch('right') },
    landscape: options.landscape ?? false,
    printBackground: options.printBackground ?? false,
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    tagged: options.generateTaggedPDF ?? false,
    outline: options.generateDocumentOutline ?? false,
    scale: options.scale ?? 1,
    pageRanges: options.pageRanges ?? '',
  })
}

/** What `webContents.print` comes to: there is no printer here. */
export class Printing {
  /** Every page printed, as PDF. */
  readonly prints: Buffer[] = []
  /** What the person does with the print dialog; null: there is a real person, and no dialog to show. */
  answer: 'print' | 'cancel' | null

  constructor(headed: boolean) {
    this.answer = headed ? null : 'print'
  }

  async print(
    page: Page,
    options: PdfOptions,
    done: (success: boolean, failureReason: string) => void,
  ): Promise<void> {
    if (this.answer === null) return done(false, 'Printing needs Electron')
    if (this.answer === 'cancel') return done(false, 'Print job canceled')
    this.prints.push(await pdfOf(page, options))
    done(true, '')
  }
}
