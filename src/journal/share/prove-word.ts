import mammoth from 'mammoth'
import type { ShareDocument } from '#shared/share.ts'
import { countWords, documentText, type Marks } from './document-text.ts'
import { notProven } from './not-proven.ts'
import { pageFooterPieces } from './page-footer.ts'
import type { ReadBack } from './read-back.ts'
import { renderWord } from './render-word.ts'
import { partsOfWord, strangeIn, textIn } from './word-parts.ts'
import { wordText } from './word-runs.ts'

/** Word numbers lists itself, and shows bullets and rules as shapes. */
const wordMarks: Marks = { bullet: '', rule: '', drawn: false, numbers: false }

const bodyName = 'word/document.xml'
const footerName = 'word/footer1.xml'
const listsName = 'word/numbering.xml'

/**
 * Reads a finished Word file again with a reader that had no part in making it, and compares its words with the
 * document. Then looks into every part of the file: all but the words, the foot and the numbers of lists must be,
 * byte for byte, what an empty document has, and these must hold nothing besides. Throws a Failure `share-not-proven`.
 */
export async function proveWord(bytes: Uint8Array, document: ShareDocument): Promise<ReadBack> {
  const { value: read } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  const text = wordText(documentText(document, wordMarks))
  if (withoutSpace(read) !== withoutSpace(text)) throw notProven('the words differ')

  const parts = await partsOfWord(bytes)
  const bare = await partsOfWord(await renderWord(emptied(document)))
  const names = [...parts.keys()].sort().join('\n')
  if (names !== [...bare.keys()].sort().join('\n')) throw notProven('the file has other parts')
  for (const [name, part] of parts) {
    if (name !== bodyName && name !== footerName && name !== listsName && part !== bare.get(name)) {
      throw notProven('a part besides the words differs')
    }
  }
  for (const name of [bodyName, footerName, listsName]) {
    if (strangeIn(parts.get(name) ?? '', bare.get(name) ?? ''))
      throw notProven('the file holds more than words')
  }
  const body = parts.get(bodyName) ?? ''
  const foot = parts.get(footerName) ?? ''
  const lists = parts.get(listsName) ?? ''
  if (textIn(lists) !== '') throw notProven('words among the numbers of lists')
  if (withoutSpace(textIn(body)) !== withoutSpace(text)) throw notProven('the words differ')
  const footWords = wordText(
    pageFooterPieces(document.foot)
      .map((piece) => ('words' in piece ? piece.words : ''))
      .join(''),
  )
  if (withoutSpace(textIn(foot)) !== withoutSpace(footWords)) throw notProven('the foot differs')
  const traces = [
    { found: [read], intended: [text] },
    { found: [textIn(body)], intended: [text] },
  ]
  return { reader: 'mammoth', words: countWords(text), locked: false, traces }
}

/** A document of the same language without a word. */
const emptied = ({ language }: ShareDocument): ShareDocument => ({
  language,
  heading: '',
  summary: '',
  parts: [],
  foot: '',
})

const withoutSpace = (text: string): string => text.replace(/\p{White_Space}/gu, '')
