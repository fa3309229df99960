import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { openPdf } from '#journal/share/neutral-pdf.ts'
import { prove } from '#journal/share/prove.ts'
import { renderDocument } from '#journal/share/render-document.ts'
import { maxTitleLength } from '#shared/limits.ts'
import type { ShareDocument } from '#shared/share.ts'
import { documentOfEntries, madeEntry } from './support/made-document.ts'
import { canPrint, Printer } from './support/printer.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()

/** One letter below and above the lines it stands between, as nobody writes, or as Tibetan is written. */
const tall = `e${'\u0301\u0302\u0308'.repeat(9)}${'\u0323\u0331'.repeat(9)}`
const latin = ['told', 'coffee', 'bank', 'unforgettable', 'again', 'Ärger', 'Übung', 'night', 'y', 'g,']
const others = [
  'доверие',
  'σπίτι',
  'שלום',
  'مرحبا',
  '今日',
  '오늘은',
  'เหนื่อย',
  'རྒྱལ་པོ་',
  '👍🏽',
  '👩‍❤️‍💋‍👨',
  tall,
]

const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...latin) },
  { weight: 1, arbitrary: fc.constantFrom(...others) },
)
const words = (maxLength: number) =>
  fc.array(word, { minLength: 1, maxLength, size: 'max' }).map((one) => one.join(' '))
const title = fc
  .oneof(fc.constant(''), words(4), words(30), words(90))
  .map((one) => one.slice(0, maxTitleLength))
const block = fc.oneof(
  { weight: 6, arbitrary: words(60) },
  { weight: 1, arbitrary: words(25).map((one) => `### ${one}`) },
  { weight: 1, arbitrary: fc.tuple(words(9), words(9)).map(([one, other]) => `- ${one}\n- [ ] ${other}`) },
  { weight: 1, arbitrary: words(25).map((one) => `> ${one}`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(words(5), words(25))
      .map(([one, other]) => `| ${one} | b |\n| - | - |\n| ${other} | d |`),
  },
)
const body = fc.array(block, { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('\n\n'))
const entries = fc.array(fc.tuple(title, body), { minLength: 250, maxLength: 300, size: 'max' })

function documentOf(made: readonly (readonly [string, string])[]): ShareDocument {
  const those = made.map(([name, text], at) => madeEntry((at % 28) + 1, text, name))
  return documentOfEntries(
    those.toSorted((one, other) => one.day.localeCompare(other.day)),
    { heading: 'For Thursday', showTimes: true },
  )
}

// A heading or a line that touches two pages must be on one of them only, in the words and in the list of contents.
describe.skipIf(!canPrint)('hundreds of entries of all lengths and scripts', () => {
  const printer = new Printer()
  afterAll(() => printer.close())

  for (const paper of ['a4', 'letter'] as const) {
    test(`are proven on ${paper}, wherever the pages end`, { timeout: 120_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(entries, async (made) => {
          const document = documentOf(made)
          const printed = await printer.print(
            renderDocument(document, { paper }),
            paper === 'a4' ? 'A4' : 'Letter',
          )
          const pdf = await openPdf(printed, document)
          await expect(prove(pdf, 'open-pdf', document, null)).resolves.toMatchObject({ reader: 'pdf.js' })
        }),
        { numRuns: 1, endOnFailure: true },
      )
    })
  }
})
