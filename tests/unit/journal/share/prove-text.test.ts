import { expect, test } from 'vitest'
import { prove } from '#journal/share/prove.ts'
import { renderMarkdown } from '#journal/share/render-markdown.ts'
import { renderPlainText } from '#journal/share/render-plain-text.ts'
import { madeDocument } from './support/made-document.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
const document = madeDocument(['He told me **before** I asked.', 'Then I made coffee.'])
const proof = (format: 'markdown' | 'plain-text', text: string | Buffer) =>
  prove(Buffer.from(text), format, document, null)

for (const [format, written] of [
  ['markdown', renderMarkdown(document)],
  ['plain-text', renderPlainText(document)],
] as const) {
  test(`${format} is proven when it says exactly what the document says`, async () => {
    expect(await proof(format, written)).toMatchObject({ locked: false, words: 28 })
  })

  test(`${format} is refused when it says more, less or something unseen`, async () => {
    for (const other of [
      written.replace('coffee', 'tea'),
      written.replace('coffee', ''),
      written.replace('coffee', 'coffee coffee'),
      `${written}\n<!-- hidden -->\n`,
      `${written}\n[hidden]: x\n`,
      written.replace('coffee', 'co\u200Bffee'),
      written.replace('coffee', 'co&#x200B;ffee'),
      written.replace('coffee', '\u{E0068}coffee'),
      `\uFEFF${written}`,
    ]) {
      await expect(proof(format, other)).rejects.toMatchObject({ code: 'share-not-proven' })
    }
  })

  test(`${format} is refused when its bytes are damaged`, async () => {
    const damaged = Buffer.from(written)
    damaged[4] = 0xff
    await expect(proof(format, damaged)).rejects.toMatchObject({ code: 'share-not-proven' })
  })
}
