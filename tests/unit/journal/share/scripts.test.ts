import { afterAll, describe, expect, test } from 'vitest'
import { openPdf } from '#journal/share/neutral-pdf.ts'
import { prove } from '#journal/share/prove.ts'
import { renderDocument } from '#journal/share/render-document.ts'
import { madeDocument } from './support/made-document.ts'
import { canPrint, Printer } from './support/printer.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()

/** Where this computer has no fonts for a script, its letters are boxes on paper; what the file says is the same. */
const writing: Readonly<Record<string, string>> = {
  Latin: 'Office ﬂow, naïve é é, Œuvre, Tiếng Việt, ½ ① … “quotes” – co-op non‑breaking',
  Cyrillic: 'Привет, ёлка; письмо́ и ещё раз доверие',
  Greek: 'Καλημέρα, ἀρχὴ ἥμισυ παντός',
  Arabic: 'هذا نَصٌّ طويل جدًّا (مع أقواس «وعلامات») و English words 123 بينها حتى تنكسر الأسطر. '.repeat(8),
  Persian: 'می‌خواهم دوباره اعتماد کنم. امروز ۱۲ نوامبر بود (خیلی خوب).',
  Hebrew: 'אֲנִי רוֹצֶה לִסְמֹךְ שׁוּב. היום (יום שני) 12:30 "ציטוט" A.',
  Japanese: '今日はとても疲れた。㍻ ﾊﾝｶｸ 邊󠄀 ルビ「かぎ」⺠民 ⼀一 戶户。'.repeat(6),
  Chinese: '今天我很累，但是我们谈了很久。'.repeat(8),
  Korean: '오늘은 아주 피곤했다. 한국어 문장이 여러 줄로 이어진다. '.repeat(6),
  Devanagari: 'मैं आज बहुत थका हुआ हूँ। क्षत्रिय ज्ञान श्रद्धा',
  Thai: 'วันนี้ฉันรู้สึกเหนื่อยมาก กำลังใจ ที่นี่',
  emoji: '👩‍❤️‍💋‍👨 🏳️‍🌈 👍🏽 1️⃣ 🇵🇹 😀 ❤️‍🔥',
  mixed: 'He said "שלום" and (مرحبا) then 3-4 words.\n\nהוא אמר "hello (world)" ואז 3-4 מילים',
  'one long word': 'A'.repeat(4000),
}

describe.skipIf(!canPrint)('what is written comes out right and is found again in', () => {
  const printer = new Printer()
  afterAll(() => printer.close())

  for (const [script, text] of Object.entries(writing)) {
    test(script, async () => {
      const document = madeDocument([text, `**${text}**`], { heading: text.slice(0, 60) })
      const pdf = await openPdf(await printer.print(renderDocument(document, { paper: 'letter' })), document)
      await expect(prove(pdf, 'open-pdf', document, null)).resolves.toMatchObject({ reader: 'pdf.js' })
      // The same file does not pass for a document with one letter more.
      const other = madeDocument([`${text}x`, `**${text}**`], { heading: text.slice(0, 60) })
      await expect(prove(pdf, 'open-pdf', other, null)).rejects.toMatchObject({ code: 'share-not-proven' })
    })
  }
})
