import { PDF } from '@libpdf/core'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { loadPdfReader } from './load-pdf-reader.ts'
import { neutralTitle } from './neutral-pdf.ts'
import { linesOf } from './pdf-lines.ts'
import { readableTexts, textsAt, unexpectedParts } from './pdf-parts.ts'
import { readPage, textPieces } from './read-page.ts'
import { replacedTexts } from './replaced-text.ts'
import { type ShareStep, unwatched } from './share-stops.ts'

/** What a PDF holds, as a reader that had no part in making it finds it. */
export interface PdfContent {
  /** The lines of each page, in the order of the page's instructions. */
  readonly pages: readonly (readonly string[])[]
  /** Titles in the list of contents. */
  readonly outline: readonly string[]
  /** What its tags tell those who do not see a drawing, in order. */
  readonly alternatives: readonly string[]
  /** Every text that hangs from its objects and can be read: titles, descriptions, notes. */
  readonly texts: readonly string[]
  /** Names of things a shared file never has: notes, attachments, scripts, layers, words about the file. */
  readonly unexpected: readonly string[]
}

/** Name of the reader, as it is told to the person. */
export const pdfReader = 'pdf.js'

/**
 * Everything the bytes of a PDF hold. Throws `ShareStopped`, and what the reader throws if they are no PDF or the password
 * is not its own.
 */
export async function readPdf(
  bytes: Uint8Array,
  password: string | null,
  step: ShareStep = unwatched,
): Promise<PdfContent> {
  const objects = await PDF.load(new Uint8Array(bytes), password === null ? {} : { credentials: password })
  const replacements = replacedTexts(objects)
  return withPdf(bytes, password, async (pdf) => {
    const turn: PageTurn = (done, of) => step({ step: 'checking', done, of })
    const pages = await eachPage(pdf, turn, (page, index) => readPage(page, replacements[index] ?? []))
    const alternatives = pages.flatMap((page) => page.alternatives)
    return {
      pages: pages.map(({ lines }) => lines),
      outline: titles(await pdf.getOutline()),
      alternatives,
      texts: readableTexts(objects),
      unexpected: [
        ...(await unexpectedFeatures(pdf)),
        ...pages.flatMap((page) => page.unexpected),
        ...unexpectedParts(objects),
        ...(sameInAnyOrder(alternatives, textsAt(objects, 'Alt')) ? [] : ['descriptions']),
      ],
    }
  })
}

/** Comes before each page: others get a turn, and the reading ends when this throws. @param done pages read, of how many */
export type PageTurn = (done: number, of: number) => Promise<void>

/**
 * The lines of each page of a PDF that opens without a password, as {@link readPdf} gives them. It does not look for words
 * that are drawn beyond a page.
 */
export async function readPages(bytes: Uint8Array, turn: PageTurn): Promise<PdfContent['pages']> {
  const replacements = replacedTexts(await PDF.load(new Uint8Array(bytes)))
  return withPdf(bytes, null, (pdf) =>
    eachPage(pdf, turn, async (page, index) => linesOf(await textPieces(page), replacements[index] ?? [])),
  )
}

/** Whether the reader opens the bytes with this password, or without one. Throws if they are no PDF at all. */
export async function opens(bytes: Uint8Array, password: string | null): Promise<boolean> {
  try {
    return await withPdf(bytes, password, async () => true)
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return false
    throw error
  }
}

async function withPdf<Result>(
  bytes: Uint8Array,
  password: string | null,
  use: (pdf: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  const { getDocument } = await loadPdfReader()
  // The reader takes the bytes it is given for its own, so it gets a copy.
  const loading = getDocument({
    data: new Uint8Array(bytes),
    ...(password === null ? {} : { password }),
    verbosity: 0,
  })
  try {
    return await use(await loading.promise)
  } finally {
    await loading.destroy()
  }
}

/** Reads page after page, and keeps nothing of one when it goes on: the reader itself would hold them all. */
async function eachPage<Read>(
  pdf: PDFDocumentProxy,
  turn: PageTurn,
  read: (page: PDFPageProxy, index: number) => Promise<Read>,
): Promise<readonly Read[]> {
  const all: Read[] = []
  for (let index = 0; index < pdf.numPages; index += 1) {
    await turn(index, pdf.numPages)
    const page = await pdf.getPage(index + 1)
    all.push(await read(page, index))
    page.cleanup()
  }
  return all
}

function titles(outline: Awaited<ReturnType<PDFDocumentProxy['getOutline']>> | null): readonly string[] {
  return (outline ?? []).flatMap(({ title, items }) => [title, ...titles(items)])
}

/** Facts every PDF has, or that tell how it is locked. */
const plainFacts = new Set(['PDFFormatVersion', 'EncryptFilterName', 'Language', 'IsLinearized'])

async function unexpectedFeatures(pdf: PDFDocumentProxy): Promise<readonly string[]> {
  const { info, metadata } = await pdf.getMetadata()
  const facts = Object.entries(info)
    .filter(
      ([key, value]) =>
        value !== false && !plainFacts.has(key) && !(key === 'Title' && value === neutralTitle),
    )
    .map(([key]) => `fact ${key}`)
  const layers = await pdf.getOptionalContentConfig()
  const features: Readonly<Record<string, unknown>> = {
    'words about the file': metadata,
    attachments: await pdf.getAttachments(),
    scripts: await pdf.getJSActions(),
    'an action at opening': await pdf.getOpenAction(),
    'form fields': await pdf.getFieldObjects(),
    'page labels': await pdf.getPageLabels(),
    layers: [...layers].length > 0 ? true : null,
  }
  const found = Object.entries(features).filter(([, value]) => value !== null)
  return [...facts, ...found.map(([name]) => name)]
}

const sameInAnyOrder = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted())
