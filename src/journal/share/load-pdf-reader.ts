type Reader = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let loading: Promise<Reader> | null = null

/**
 * The reader that proves a PDF. Loaded at the first proof only: it is as large as the rest of the journal process. It
 * runs here, not in a worker of its own.
 */
export function loadPdfReader(): Promise<Reader> {
  loading ??= withoutWarnings(async () => {
    Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') })
    return import('pdfjs-dist/legacy/build/pdf.mjs')
  })
  return loading
}

/**
 * While it is being loaded, pdf.js warns in the terminal that it finds no package to draw with, before it can be told to
 * be quiet. Nothing is drawn here.
 */
async function withoutWarnings<Result>(load: () => Promise<Result>): Promise<Result> {
  const { warn } = console
  Object.assign(console, { warn: () => undefined })
  try {
    return await load()
  } finally {
    Object.assign(console, { warn })
  }
}
