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
 * @param stop ends it in the middle; then this throws the reason of the signal
 */
export function printToPdf(html: string, paper: Paper, stop?: AbortSignal): Promise<Uint8Array> {
  return withPrintWindow(
    html,
    ({ webContents }) =>
      webContents.printToPDF({
        pageSize: pageSizes[paper],
        // Margins and the foot come from the document's own style.
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    stop,
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
/** Aborted when everything that is being printed, or waits for its turn, is to end. */
let ending = new AbortController()

/** The journal is locked: no window with its words stays, not even behind the system's own dialog, and none opens any more. */
export function endPrinting(): void {
  ending.abort(new Failure('locked'))
  ending = new AbortController()
}

function withPrintWindow<Result>(
  html: string,
  use: (window: BrowserWindow) => Promise<Result>,
  stop?: AbortSignal,
): Promise<Result> {
  const signal = stop === undefined ? ending.signal : AbortSignal.any([ending.signal, stop])
  const mine = last.then(
    () => inPrintWindow(html, use, signal),
    () => inPrintWindow(html, use, signal),
  )
  last = mine
  return mine
}

/** A window nobody sees, that runs no scripts and can load one document. It is gone afterwards, whatever happens. */
async function inPrintWindow<Result>(
  html: string,
  use: (window: BrowserWindow) => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  const own = await printSession()
  signal.throwIfAborted()
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
    return await unlessAborted(signal, async () => {
      await window.loadURL(printAddress)
      return use(window)
    })
  } finally {
    own.protocol.unhandle('app')
    // `destroy` alone may leave the process to be used again; what it showed must be gone.
    if (!window.isDestroyed()) {
      window.webContents.forcefullyCrashRenderer()
      window.destroy()
    }
  }
}

/** What comes of some work, or why it was aborted: a window that is gone may never answer. */
async function unlessAborted<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
  let abort: () => void = () => undefined
  const aborted = new Promise<never>((_resolve, reject) => {
    abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort)
  })
  try {
    return await Promise.race([work(), aborted])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

/** In memory, apart from the window's own, refusing every permission and everything but the document and its style. */
async function printSession(): Promise<Session> {
  const own = session.fromPartition('print', { cache: false })
  await confineSession(own, ({ url }) => url === printAddress || url === printStyleAddress)
  return own
}
