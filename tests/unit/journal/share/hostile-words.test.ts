import { afterAll, describe, expect, test } from 'vitest'
import { openPdf } from '#journal/share/neutral-pdf.ts'
import { prove } from '#journal/share/prove.ts'
import { renderDocument } from '#journal/share/render-document.ts'
import { renderMarkdown } from '#journal/share/render-markdown.ts'
import { renderPlainText } from '#journal/share/render-plain-text.ts'
import { renderWord } from '#journal/share/render-word.ts'
import { maxTitleLength } from '#shared/limits.ts'
import type { ShareDocument, ShareFormat } from '#shared/share.ts'
import { hostileWords } from './support/hostile-words.ts'
import { documentOfEntries, madeEntry } from './support/made-document.ts'
import { canPrint, Printer } from './support/printer.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()

const megabyte = `${'word '.repeat(200_000)}end`
const tags = '<b>'.repeat(10_000)
const bidi = '\u202Eevil\u202C \u2066x\u2069'

/** The words as bodies of entries, and as titles and heading as far as these may go. */
function hostile(words: readonly string[]): ShareDocument {
  const entries = words.map((one, at) => madeEntry(at + 1, one, one.slice(0, maxTitleLength)))
  return documentOfEntries(entries, { heading: entries[0]?.title ?? '' })
}

const writing: Readonly<Record<string, ShareDocument>> = {
  'what has run code elsewhere': hostile([...hostileWords, bidi]),
  'ten thousand tags': hostile([tags]),
  'a line of a megabyte': hostile([megabyte]),
}

describe('as the title and the body of an entry, it is words and nothing else', () => {
  const printer = new Printer()
  afterAll(() => printer.close())

  const made: Readonly<Partial<Record<ShareFormat, (document: ShareDocument) => Promise<Uint8Array>>>> = {
    markdown: async (document) => Buffer.from(renderMarkdown(document)),
    'plain-text': async (document) => Buffer.from(renderPlainText(document)),
    word: renderWord,
    ...(canPrint && {
      'open-pdf': async (document) =>
        openPdf(await printer.print(renderDocument(document, { paper: 'a4' })), document),
    }),
  }

  for (const [what, document] of Object.entries(writing)) {
    test.each(Object.entries(made))(`${what}, as %s`, async (format, make) => {
      const bytes = await make(document)
      await expect(prove(bytes, format as ShareFormat, document, null)).resolves.toMatchObject({
        locked: false,
      })
    })
  }
})
