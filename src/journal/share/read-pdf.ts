import { PDF } from '@libpdf/core'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { loadPdfReader } from './load-pdf-reader.ts'
import { neutralTitle } from './neutral-pdf.ts'
import { linesOf, type TextPiece } from './pdf-lines.ts'
import { readableTexts, textsAt, unexpectedParts } from './pdf-parts.ts'
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
    const alternatives: string[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      alternatives.push(...alternativesOf(await (await pdf.getPage(number)).getStructTree()))
    }
    return {
      pages: await linesOfPages(pdf, replacements, step),
      outline: titles(await pdf.getOutline()),
      alternatives,
      texts: readableTexts(objects),
      unexpected: [
        ...(await unexpectedFeatures(pdf)),
        ...unexpectedParts(objects),
        ...(sameInAnyOrder(alternatives, textsAt(objects, 'Alt')) ? [] : ['descriptions']),
      ],
    }
  })
}

/** The lines of each page of a PDF that opens without a password, as {@link readPdf} gives them. */
export async function readPages(bytes: Uint8Array): Promise<PdfContent['pages']> {
  const replacements = replacedTexts(await PDF.load(new Uint8Array(bytes)))
  return withPdf(bytes, null, (pdf) => linesOfPages(pdf, replacements, unwatched))
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

async function linesOfPages(
  pdf: PDFDocumentProxy,
  replacements: readonly (readonly string[])[],
  step: ShareStep,
): Promise<PdfContent['pages']> {
  const pages: (readonly string[])[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    await step({ step: 'checking', done: number - 1, of: pdf.numPages })
    pages.push(await linesOfPage(pdf, number, replacements[number - 1] ?? []))
  }
  return pages
}

async function linesOfPage(
  pdf: PDFDocumentProxy,
  number: number,
  replacements: readonly string[],
): Promise<readonly string[]> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const pieces = items as readonly TextPiece[]
  return [...linesOf(pieces, replacements), ...beyondThePage(pieces, await drawnText(page))]
}

/** Every character the page's instructions draw, wherever they put it. */
async function drawnText(page: PDFPageProxy): Promise<string> {
  const [{ OPS }, { fnArray, argsArray }] = await Promise.all([loadPdfReader(), page.getOperatorList()])
  let drawn = ''
  for (const [at, operator] of fnArray.entries()) {
    if (operator !== OPS.showText) continue
    const [glyphs] = argsArray[at] as readonly [readonly (number | { readonly unicode: string } | null)[]]
    for (const glyph of glyphs) if (typeof glyph === 'object' && glyph !== null) drawn += glyph.unicode
  }
  return drawn
}

/** The reader leaves out what is drawn outside of the page; a file with such words must not pass for one without. */
function beyondThePage(pieces: readonly TextPiece[], drawn: string): readonly string[] {
  const read = pieces.map((piece) => ('str' in piece ? piece.str : '')).join('')
  return countSigns(drawn) === countSigns(read) ? [] : ['\uFFFD']
}

/** Space is made up by readers, and format marks are left out by this one. */
const countSigns = (text: string): number => [...text.replace(/[\s\p{Cf}]/gu, '')].length

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
  const found = Object.entries(features)
    .filter(([, value]) => value !== null)
    .map(([name]) => name)
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    if ((await page.getAnnotations()).length > 0) found.push('annotations')
    if (replacesWords(await page.getStructTree())) found.push('descriptions')
  }
  return [...facts, ...found]
}

/** Whether a tree of tags has words read aloud in place of words that are on the page. */
function replacesWords(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  if ('mathML' in node || 'actualText' in node) return true
  return 'children' in node && Array.isArray(node.children) && node.children.some(replacesWords)
}

function alternativesOf(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  const own = 'alt' in node && typeof node.alt === 'string' ? [node.alt] : []
  const below = 'children' in node && Array.isArray(node.children) ? node.children : []
  return [...own, ...below.flatMap(alternativesOf)]
}

const sameInAnyOrder = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted())
