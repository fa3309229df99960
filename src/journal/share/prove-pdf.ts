import type { ShareDocument } from '#shared/share.ts'
import { canBeSeen, headings } from './document-headings.ts'
import { alternatives, countWords, documentPieces, printedMarks } from './document-text.ts'
import { neutralTitle } from './neutral-pdf.ts'
import { notProven } from './not-proven.ts'
import { pageFooter } from './page-footer.ts'
import { withoutFooter } from './page-lines.ts'
import type { ReadBack } from './read-back.ts'
import { opens, pdfReader, readPdf } from './read-pdf.ts'
import { comparable, rightToLeft, sameWords } from './same-words.ts'
import type { ShareStep } from './share-stops.ts'

/**
 * Reads a finished PDF again with a reader that had no part in making it, and compares it with the document: all its
 * words in their order, nothing besides but the foot of each page, and nothing about who made it where or when.
 * A locked file must not open without its password, nor with another one.
 *
 * Throws `ShareStopped`, or a Failure `share-not-proven`; which check failed is its cause, which holds no words of the journal.
 * @param password the one it was locked with, or null for an open file
 */
export async function provePdf(
  bytes: Uint8Array,
  document: ShareDocument,
  password: string | null,
  step: ShareStep,
): Promise<ReadBack> {
  if (password === null) {
    if (!(await opens(bytes, null))) throw notProven('an open file asks for a password')
  } else {
    if (await opens(bytes, null)) throw notProven('a locked file opens without its password')
    if (await opens(bytes, `${password}.`)) throw notProven('a locked file opens with another password')
    if (!(await opens(bytes, password))) throw notProven('a locked file does not open with its password')
  }
  const { pages, outline, alternatives: told, texts, unexpected } = await readPdf(bytes, password, step)
  const [strange] = unexpected
  if (strange !== undefined) throw notProven(strange)
  const lines = pages.flatMap((page, index) =>
    withoutFooter(page, pageFooter(document.foot, index + 1, pages.length)),
  )
  const pieces = documentPieces(document, printedMarks)
  const text = pieces.join('\n')
  if (!sameWords(lines, pieces)) throw notProven('the words differ')
  if (!sameTitles(outline, headings(document))) throw notProven('the list of contents differs')
  if (!sameTexts(told, alternatives(document))) throw notProven('what is told of a drawing differs')
  const traces = [
    // What is read from right to left is stored in another order: there, only its characters can be compared.
    { found: runsOf(lines), intended: [text] },
    { found: outline, intended: headings(document) },
    { found: texts, intended: [neutralTitle, ...headings(document), ...alternatives(document)] },
  ]
  return { reader: pdfReader, words: countWords(text), locked: password !== null, traces }
}

/** Lines as they follow one another, because a passage goes on in the next; broken where one is read from right to left. */
function runsOf(lines: readonly string[]): readonly string[] {
  const runs: string[][] = [[]]
  for (const line of lines) {
    if (rightToLeft.test(line)) runs.push([])
    else runs.at(-1)?.push(line)
  }
  return runs.map((run) => run.join('\n'))
}

const sameTexts = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, at) => sameWords([text], other[at] ?? ''))

/** Whether a list of contents names exactly the headings, each in the order of its own words. */
function sameTitles(outline: readonly string[], expected: readonly string[]): boolean {
  const named = outline.filter(canBeSeen)
  return (
    named.length === expected.length && named.every((title, at) => sameInOrder(title, expected[at] ?? ''))
  )
}

const sameInOrder = (one: string, other: string): boolean =>
  comparable(one).join('') === comparable(other).join('')
