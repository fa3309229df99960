import type { ShareDocument } from '#shared/share.ts'
import { blocksText, countWords, documentText, type Marks, markdownMarks } from './document-text.ts'
import { notProven } from './not-proven.ts'
import type { ReadBack } from './read-back.ts'
import { hidesCharacters, readMarkdown } from './read-markdown.ts'
import { plainTextMarks } from './render-plain-text.ts'

/** Text needs no reader of its own kind: it is what it is. */
const ownReader = 'Goldseam'

/**
 * Reads finished Markdown again as a reader of Markdown would, and compares every word that shows, and every word that
 * does not, with the document. Throws a Failure `share-not-proven`.
 */
export function proveMarkdown(bytes: Uint8Array, document: ShareDocument): ReadBack {
  const markdown = decoded(bytes)
  if (hidesCharacters(markdown)) throw notProven('the text hides characters')
  const shown = blocksText(readMarkdown(markdown), markdownMarks).join('\n')
  return compared(shown, withoutNumbers(markdown), document, markdownMarks)
}

/** Reads finished plain text again and compares it with the document. Throws a Failure `share-not-proven`. */
export function provePlainText(bytes: Uint8Array, document: ShareDocument): ReadBack {
  const text = decoded(bytes)
  return compared(text, text, document, plainTextMarks)
}

/** @param written what the file holds, with the signs of its format */
function compared(read: string, written: string, document: ShareDocument, marks: Marks): ReadBack {
  const text = documentText(document, marks)
  if (withoutSpace(read) !== withoutSpace(text)) throw notProven('the words differ')
  const traces = [
    { found: [read], intended: [text] },
    { found: [written], intended: [text], lettersOnly: true },
  ]
  return { reader: ownReader, words: countWords(text), locked: false, traces }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw notProven('the text is damaged')
  }
}

/** Markdown writes some spaces and signs as numbers, which are no words of the document. */
const withoutNumbers = (markdown: string): string => markdown.replace(/(?<!\\)&#x[0-9A-F]+;/gu, ' ')

/** Lines and indents are how a format shows its parts; the words are the same. */
const withoutSpace = (text: string): string => text.replace(/\p{White_Space}/gu, '')
