import { BrowserWindow, type Session, session, type WebContentsPrintOptions } from 'electron'
import { Failure } from '#shared/failure.ts'
import type { ShareOptions } from '#shared/share.ts'
import { confineSession } from './confinement.ts'
import { printAddress, printPageHandler, printStyleAddress } from './print-page.ts'
import { confinedPreferences } from './web-preferences.ts'

type Paper = ShareOptions['paper']

const pageSizes = { a4: 'A4', letter: 'Letter' } as const satisfies Record<Paper, string>

/**
 * A document as PDF bytes, tagged for screen readers, with a list of contents. Nothing touches the disk.
 * @param html a whole page, as the journal process renders it
 */
export function printToPdf(html: string, paper: Paper): Promise<Uint8Array> {
  return withPrintWindow(html, ({ webContents }) =>
    webContents.printToPDF({
      pageSize: pageSizes[paper],
      // Margins and the foot come from the document's own style.
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  )
}

/** Shows the system's print dialog for a document. Throws a Failure `unexpected` when the system cannot print it. */
export function print(html: string, paper: Paper): Promise<'printed' | 'cancelled'> {
  return withPrintWindow(html, ({ webContents }) => {
    const options: WebContentsPrintOptions = { pageSize: pageSizes[paper], printBackground: true }
    return new Promise((resolve, reject) => {
      webContents.print(options, (success, reason) => {
        if (success) resolve('printed')
        else if (/cancel/iu.test(reason)) resolve('cancelled')
        else reject(new Failure('unexpected', { system: 'print' }))
      })
    })
  })
}

/** One document at a time: they share a session, and each has it to itself. */
let last: Promise<unknown> = Promise.resolve()

function withPrintWindow<Result>(
  html: string,
  use: (window: BrowserWindow) => Promise<Result>,
): Promise<Result> {
  const mine = last.then(
    () => inPrintWindow(html, use),
    () => inPrintWindow(html, use),
  )
  last = mine
  return mine
}

/** A window nobody sees, that runs no scripts and can load one document. It is gone afterwards, whatever happens. */
async function inPrintWindow<Result>(
  html: string,
  use: (window: BrowserWindow) => Promise<Result>,
): Promise<Result> {
  const own = await printSession()
  own.protocol.handle('app', printPageHandler(html))
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      ...confinedPreferences,
      javascript: false,
      images: false,
      devTools: false,
    },
  })
  try {
    await window.loadURL(printAddress)
    return await use(window)
  } finally {
    own.protocol.unhandle('app')
    // `destroy` alone may leave the process to be used again; what it showed must be gone.
    if (!window.isDestroyed()) {
      window.webContents.forcefullyCrashRenderer()
      window.destroy()
    }
  }
}

/** In memory, apart from the window's own, refusing every permission and everything but the document and its style. */
async function printSession(): Promise<Session> {
  const own = session.fromPartition('print', { cache: false })
  await confineSession(own, ({ url }) => url === printAddress || url === printStyleAddress)
  return own
}
