import { afterAll, describe, expect, test } from 'vitest'
import { encryptPdf } from '#journal/share/encrypt-pdf.ts'
import { renderDocument } from '#journal/share/render-document.ts'
import { comparable } from '#journal/share/same-words.ts'
import { documentOfEntries, madeEntry } from './support/made-document.ts'
import { canPrint, Printer } from './support/printer.ts'
import { hasTool, runOn } from './support/tools.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
const password = 'shopper-riverbed-unlatch'
const poppler = ['pdftotext', 'pdffonts'].map(hasTool).every(Boolean)

/** A name, a title and words in each script, and the package of Debian with a font for it. */
const scripts = {
  Latin: { name: 'Zoë', title: 'Żółw czyta', words: 'Œuvre naïve, Tiếng Việt', font: 'fonts-dejavu-core' },
  Cyrillic: {
    name: 'Алёна',
    title: 'Тихий вечер',
    words: 'Привет, ёлка и доверие',
    font: 'fonts-dejavu-core',
  },
  Greek: { name: 'Ελένη', title: 'Ήσυχο βράδυ', words: 'Καλημέρα, ἀρχὴ παντός', font: 'fonts-dejavu-core' },
  Arabic: { name: 'ليلى', title: 'مساء هادئ', words: 'مرحبا يا صديقي', font: 'fonts-noto-core' },
  Hebrew: { name: 'נועה', title: 'ערב שקט', words: 'שלום לכולם', font: 'fonts-noto-core' },
  Chinese: { name: '小林', title: '安静的晚上', words: '今天我们谈了很久', font: 'fonts-noto-cjk' },
  Japanese: { name: 'さくら', title: '静かな夜', words: '今日はとても疲れた', font: 'fonts-noto-cjk' },
  Korean: { name: '지은', title: '조용한 저녁', words: '오늘은 아주 피곤했다', font: 'fonts-noto-cjk' },
  emoji: { name: '😀', title: '😎 😀', words: '😀 😎 😍', font: 'fonts-dejavu-core' },
} as const

const bare = (text: string) => comparable(text).join('')

describe.skipIf(!canPrint || !poppler)('a locked PDF, as poppler reads it', () => {
  const printer = new Printer()
  afterAll(() => printer.close())

  test('says names, titles and words of every script, and brings all of its fonts with it', async () => {
    const all = Object.values(scripts)
    const entries = all.map(({ title, words, name }, at) =>
      madeEntry(at + 1, `${words}\n\n**${name}**`, title),
    )
    const document = documentOfEntries(entries, { heading: all.map(({ name }) => name).join(' · ') })
    const printed = await printer.print(renderDocument(document, { paper: 'a4' }))
    const pdf = await encryptPdf(printed, document, password)
    const read = runOn(pdf, 'pdftotext', (file) => ['-upw', password, file, '-'])
    expect(read.status).toBe(0)
    const found = bare(read.output)
    for (const [script, { name, title, words, font }] of Object.entries(scripts)) {
      const missing = [title, words, name].filter((text) => !found.includes(bare(text)))
      expect(missing, `${script}, for which ${font} has a font`).toEqual([])
      // In the heading and in the entry.
      expect(found.split(bare(name)).length, `${script}: the name, twice`).toBeGreaterThan(2)
    }
    // The plant: words that nobody wrote are missed.
    expect(found).not.toContain(bare('שלום אחר'))
    const fonts = runOn(pdf, 'pdffonts', (file) => ['-upw', password, file])
    const rows = fonts.output.trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThan(5)
    // Embedded (the column after it says whether only some glyphs are), and each tells what its glyphs stand for.
    for (const row of rows) expect(row).toMatch(/ yes (?:yes|no ) yes +\d+ +\d+$/u)
  })
})
