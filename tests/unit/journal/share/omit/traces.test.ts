import { afterAll, expect, test, vi } from 'vitest'
import { openPdf } from '#journal/share/neutral-pdf.ts'
import { prove } from '#journal/share/prove.ts'
import { provePdf } from '#journal/share/prove-pdf.ts'
import { proveMarkdown } from '#journal/share/prove-text.ts'
import { proveWord } from '#journal/share/prove-word.ts'
import { renderDocument } from '#journal/share/render-document.ts'
import { renderMarkdown } from '#journal/share/render-markdown.ts'
import { renderWord } from '#journal/share/render-word.ts'
import { madeDocument } from '../support/made-document.ts'
import { madeSheet } from '../support/made-sheet.ts'
import { canPrint, Printer } from '../support/printer.ts'
import { speakEnglish } from '../support/words.ts'

speakEnglish()
const printer = new Printer()
afterAll(() => printer.close())

// Every file is also compared as a whole, so a place that is no longer looked at would not show in any other test.
vi.mock('#journal/share/prove-text.ts', async (original) => ({
  ...(await original<object>()),
  provePlainText: () => ({
    reader: 'none',
    words: 0,
    locked: false,
    traces: [{ found: ['the heron'], intended: [''] }],
  }),
}))

test('what a reader found is looked through for what was left out', async () => {
  const found = (passages: readonly string[]) =>
    prove(new Uint8Array(), 'plain-text', madeSheet, null, { removed: { passages, names: [] } })
  await expect(found(['heron'])).rejects.toThrow('share-not-proven')
  await expect(found(['lynx'])).resolves.toMatchObject({ passages: 1 })
})

const document = madeDocument([`${'One long line of words. '.repeat(30)}\n\n## The otter`])

test('in Markdown these are the words that show, and all that is written', () => {
  const { traces } = proveMarkdown(Buffer.from(renderMarkdown(document)), document)
  expect(traces.map(({ lettersOnly = false }) => lettersOnly)).toEqual([false, true])
  for (const { found } of traces) expect(found.join()).toContain('The otter')
})

test('in Word these are the words two readers find', async () => {
  const { traces } = await proveWord(await renderWord(document), document)
  expect(traces).toHaveLength(2)
  for (const { found } of traces) expect(found.join()).toContain('The otter')
})

test.skipIf(!canPrint)(
  'in a PDF these are its lines as they go on, its outline, and every other text',
  async () => {
    const pdf = await openPdf(await printer.print(renderDocument(document, { paper: 'a4' })), document)
    const { traces } = await provePdf(pdf, document, null, async () => undefined)
    const [lines, outline, texts] = traces.map(({ found }) => found)
    expect(lines).toHaveLength(1)
    expect(lines?.join().replace(/\s+/gu, ' ')).toContain(
      'words. '.concat('One long line of words. '.repeat(20)),
    )
    expect(outline).toContain('The otter')
    expect(texts).toEqual(expect.arrayContaining(['Notes', 'The otter']))
  },
)
