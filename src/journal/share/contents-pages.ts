import type { Block, ShareDocument } from '#shared/share.ts'
import { documentText, partText, printedMarks } from './document-text.ts'
import { pageFooter } from './page-footer.ts'
import { withoutFooter } from './page-lines.ts'
import { type PageTurn, readPages } from './read-pdf.ts'
import { comparable } from './same-words.ts'

/** Whether a document says where its parts stand, which is known only of pages. */
export function hasContents({ parts }: ShareDocument): boolean {
  return parts.some(({ blocks }) => blocks.some(({ kind }) => kind === 'contents'))
}

const unhurried: PageTurn = async () => undefined

/**
 * The document with the page on which each part begins, as the reader that proves a file finds it in a printed one. If
 * the pages say something else than the document, the numbers are of no use, and the proof of the file fails.
 * @param printed what was printed of it, with or without such numbers
 * @param turn comes before each page that is read, and may throw
 */
export async function withPages(
  document: ShareDocument,
  printed: Uint8Array,
  turn: PageTurn = unhurried,
): Promise<ShareDocument> {
  if (!hasContents(document)) return document
  const pages = await readPages(printed, turn)
  const ends: number[] = []
  for (const [index, lines] of pages.entries()) {
    const words = withoutFooter(lines, pageFooter(document.foot, index + 1, pages.length))
    ends.push((ends.at(-1) ?? 0) + signs(words.join('\n')))
  }
  return numbered(document, (start) => ends.findIndex((end) => start < end) + 1, ends.at(-1) ?? 0)
}

/**
 * @param pageAt the page on which a character stands, counted from 0 in the whole printed text; 0 if it is on none
 * @param printedSigns how long that text is. What is longer than the document's own are the numbers of the contents.
 */
function numbered(
  document: ShareDocument,
  pageAt: (start: number) => number,
  printedSigns: number,
): ShareDocument {
  const bare = mapContents(document, () => null)
  const numbers = printedSigns - signs(documentText(bare, printedMarks))
  const pages = new Map<string, number>()
  let start = signs(`${bare.heading}\n${bare.summary}`)
  for (const part of bare.parts) {
    pages.set(part.id, pageAt(start))
    start += signs(partText(part, printedMarks).join('\n'))
    if (part.blocks.some(({ kind }) => kind === 'contents')) start += numbers
  }
  return mapContents(document, (part) => pages.get(part) || null)
}

function mapContents(document: ShareDocument, pageOf: (part: string) => number | null): ShareDocument {
  const filled = (block: Block): Block =>
    block.kind === 'contents'
      ? { ...block, items: block.items.map((item) => ({ ...item, page: pageOf(item.part) })) }
      : block
  return {
    ...document,
    parts: document.parts.map((part) => ({ ...part, blocks: part.blocks.map(filled) })),
  }
}

const signs = (text: string): number => comparable(text).length
