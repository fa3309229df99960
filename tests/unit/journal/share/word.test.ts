import {
  configure,
  TextReader,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js'
import { expect, test } from 'vitest'
import { proveWord } from '#journal/share/prove-word.ts'
import { renderWord } from '#journal/share/render-word.ts'
import { partsOfWord } from '#journal/share/word-parts.ts'
import type { ShareDocument } from '#shared/share.ts'
import { madeDocument } from './support/made-document.ts'
import { madeSheet } from './support/made-sheet.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
configure({ useWebWorkers: false })

/** Why a file was refused, or null if it was proven. */
async function refusal(bytes: Uint8Array, document: ShareDocument): Promise<string | null> {
  try {
    await proveWord(bytes, document)
    return null
  } catch (thrown) {
    return thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause.message : String(thrown)
  }
}

/** The file with other words in one of its parts, or with one part more. */
async function changed(
  bytes: Uint8Array,
  name: string,
  change: (part: string) => string,
): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter())
  const parts = new Map<string, string>()
  for await (const entry of new ZipReader(new Uint8ArrayReader(bytes)).getEntriesGenerator()) {
    if (!entry.directory) {
      parts.set(entry.filename, new TextDecoder().decode(await entry.getData(new Uint8ArrayWriter())))
    }
  }
  parts.set(name, change(parts.get(name) ?? ''))
  for (const [part, text] of parts) await zip.add(part, new TextReader(text))
  return zip.close()
}

test('a session sheet is proven, with headings, tables, lists and the number of each page', async () => {
  const bytes = await renderWord(madeSheet)
  expect(await refusal(bytes, madeSheet)).toBeNull()
  const parts = await partsOfWord(bytes)
  const body = parts.get('word/document.xml') ?? ''
  expect(body).toContain('<w:pStyle w:val="Heading1"/>')
  expect(body).toContain('<w:tblHeader/>')
  expect(body.match(/<w:numPr>/gu)?.length).toBeGreaterThan(3)
  expect(parts.get('word/footer1.xml')).toContain('NUMPAGES')
})

test('what is written comes back in every script, and is marked where it is read from the right', async () => {
  const document = madeDocument(
    [
      'Привет, Καλημέρα, naïve 👩‍❤️‍💋‍👨 今日はとても疲れた',
      'אֲנִי רוֹצֶה (יום שני) 12:30 A.',
      'هذا نَصٌّ و English 123',
      '3. three\n4. four\n   - in\n   > quoted\n\n- [x] done\n\n---\n\n```\ncode\n```',
    ],
    { heading: 'שלום' },
  )
  const bytes = await renderWord(document)
  expect(await refusal(bytes, document)).toBeNull()
  const body = (await partsOfWord(bytes)).get('word/document.xml') ?? ''
  expect(body.match(/<w:bidi\/>/gu)?.length).toBeGreaterThanOrEqual(3)
  expect(body).toMatch(/<w:rtl\/><\/w:rPr><w:t xml:space="preserve">هذا/u)
})

test('says nothing about who made it, when or with what', async () => {
  const bytes = await renderWord(madeSheet)
  const parts = await partsOfWord(bytes)
  const about = parts.get('docProps/core.xml') ?? ''
  expect(about.replace(/<[^>]*>/gu, '')).toBe('Notes')
  for await (const entry of new ZipReader(new Uint8ArrayReader(bytes)).getEntriesGenerator()) {
    expect(entry.lastModDate.getFullYear()).toBe(1980)
  }
  expect(Buffer.from(await renderWord(madeSheet)).equals(Buffer.from(bytes))).toBe(true)
})

test('is refused for another word, and for a word in any other place of the file', async () => {
  const bytes = await renderWord(madeSheet)
  const body = 'word/document.xml'
  const end = '<w:sectPr>'
  const run = (inside: string) => `<w:p><w:r>${inside}<w:t xml:space="preserve">hidden</w:t></w:r></w:p>`
  const plants: readonly (readonly [string, (part: string) => string])[] = [
    [body, (part) => part.replace('coffee', 'tea')],
    [body, (part) => part.replace('coffee', '')],
    [body, (part) => part.replace(end, `${run('')}${end}`)],
    [body, (part) => part.replace(end, `${run('<w:rPr><w:vanish/></w:rPr>')}${end}`)],
    [body, (part) => part.replace(end, `<w:del w:author="me">${run('')}</w:del>${end}`)],
    [body, (part) => part.replace(end, `<!-- hidden -->${end}`)],
    [body, (part) => part.replace('<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="hidden"/>')],
    [body, (part) => part.replace('<w:document ', '<w:document xmlns:x="hidden" ')],
    ['word/footer1.xml', (part) => part.replace('Private', 'Public')],
    ['word/numbering.xml', (part) => part.replace('%1.', 'hidden')],
    ['word/styles.xml', (part) => part.replace('</w:styles>', '<!-- hidden --></w:styles>')],
    ['docProps/core.xml', (part) => part.replace('Notes', 'M.')],
    ['docProps/app.xml', (part) => part.replace('/>', '><Company>hidden</Company></Properties>')],
    ['docProps/custom.xml', () => 'hidden'],
    ['word/comments.xml', () => 'hidden'],
    ['customXml/item1.xml', () => 'hidden'],
  ]
  expect(await refusal(await changed(bytes, body, (part) => part), madeSheet)).toBeNull()
  for (const [name, plant] of plants) {
    expect(await refusal(await changed(bytes, name, plant), madeSheet), `${name} ${plant}`).not.toBeNull()
  }
})
