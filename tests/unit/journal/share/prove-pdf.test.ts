import { PDF, PdfDict, PdfName, PdfStream, PdfString } from '@libpdf/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encryptPdf } from '#journal/share/encrypt-pdf.ts'
import { neutralPdf, openPdf } from '#journal/share/neutral-pdf.ts'
import { prove } from '#journal/share/prove.ts'
import { renderDocument } from '#journal/share/render-document.ts'
import { walkPdf } from '#journal/share/walk-pdf.ts'
import { Failure } from '#shared/failure.ts'
import { madeDocument } from './support/made-document.ts'
import { madeSheet } from './support/made-sheet.ts'
import { canPrint, Printer } from './support/printer.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
const password = 'shopper-riverbed-unlatch'
const bodies = ['# Sunday\n\nHe told me **before** I asked.\n\n- one\n- two', 'Then I made coffee.']
const document = madeDocument(bodies, { heading: 'For Thursday' })
const html = renderDocument(document, { paper: 'a4' })

/** Why a file was refused, or null if it was proven. */
async function refusal(
  bytes: Uint8Array,
  format: 'open-pdf' | 'locked-pdf' = 'open-pdf',
): Promise<string | null> {
  try {
    await prove(bytes, format, document, format === 'locked-pdf' ? password : null)
    return null
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(Failure)
    const { code, cause } = thrown as Failure
    expect(code).toBe('share-not-proven')
    return (cause as Error).message
  }
}

describe.skipIf(!canPrint)('a finished PDF', () => {
  const printer = new Printer()
  let printed: Uint8Array = new Uint8Array()
  beforeAll(async () => {
    printed = await printer.print(html)
  })
  afterAll(() => printer.close())

  /** The file as it would be, but for one change to its objects. */
  async function planted(change: (pdf: PDF) => void): Promise<Uint8Array> {
    const pdf = await neutralPdf(printed, document)
    change(pdf)
    return pdf.save()
  }
  const changedPage = async (from: string, to: string) =>
    openPdf(await printer.print(html.replace(from, to)), document)

  test('is proven when it says exactly what the document says', async () => {
    expect(await prove(await openPdf(printed, document), 'open-pdf', document, null)).toEqual({
      reader: 'pdf.js',
      words: 33,
      locked: false,
      passages: 0,
      names: 0,
    })
    expect(
      await prove(await encryptPdf(printed, document, password), 'locked-pdf', document, password),
    ).toMatchObject({
      locked: true,
    })
    expect(printer.refused).toEqual([])
  })

  test('is refused when one word is another, missing, twice or moved', async () => {
    for (const [from, to] of [
      ['coffee', 'tea'],
      ['coffee.', ''],
      ['coffee', 'coffee coffee'],
      ['I made coffee', 'made I coffee'],
      ['For Thursday', 'For Friday'],
      // The very last words: what is missing at the end is missing, too.
      ['made coffee.', ''],
      ['made coffee.', 'made coffee. More.'],
    ] as const) {
      expect(await refusal(await changedPage(from, to))).toBe('the words differ')
    }
  })

  test('is refused when it holds words nobody can see', async () => {
    const before = '</main>'
    for (const hidden of [
      '<p class="h1">hidden</p>',
      '<h6></h6><p style="color:white">hidden</p>',
      '<p class="summary">.</p>',
    ]) {
      expect(await refusal(await changedPage(before, `${hidden}${before}`))).toBe('the words differ')
    }
    const invisible = await planted((pdf) => {
      pdf.getPages()[0]?.drawText('hidden', { x: 60, y: 300, opacity: 0 })
    })
    expect(await refusal(invisible)).not.toBeNull()
    const outside = await planted((pdf) => {
      pdf.getPages()[0]?.drawText('hidden', { x: 5000, y: 5000 })
    })
    expect(await refusal(outside)).not.toBeNull()
  })

  test('is refused when the printer itself put a note into it', async () => {
    const raw = printed.slice()
    expect(await refusal(raw)).toMatch(/^fact (?:Creator|Producer|CreationDate)/u)
  })

  test('is refused for a note about the file, an attachment, a comment, a script or a description', async () => {
    const info = (pdf: PDF) => {
      const ref = pdf.context.info.trailer.getRef('Info')
      const dict = ref && pdf.getObject(ref)
      if (!(dict instanceof PdfDict)) throw new Error('no info')
      return dict
    }
    const text = PdfString.fromString('hidden')
    const stream = () => PdfStream.fromDict({}, Buffer.from('hidden'))
    const plants: Readonly<Record<string, (pdf: PDF) => void>> = {
      'a note among the facts': (pdf) => info(pdf).set('Note', text),
      'an author': (pdf) => info(pdf).set('Author', text),
      'another title': (pdf) => info(pdf).set('Title', text),
      'XML about the file': (pdf) =>
        pdf.context.catalog.getDict().set('Metadata', pdf.context.register(stream())),
      'an attachment': (pdf) => pdf.addAttachment('hidden.txt', Buffer.from('hidden')),
      'data of another program': (pdf) =>
        pdf.context.catalog.getDict().set('PieceInfo', PdfDict.of({ Hidden: PdfDict.of({ Private: text }) })),
      'a stream of another program': (pdf) =>
        pdf.context.catalog.getDict().set('Hidden', pdf.context.register(stream())),
      'a script': (pdf) =>
        pdf.context.catalog
          .getDict()
          .set('OpenAction', PdfDict.of({ S: PdfName.of('JavaScript'), JS: PdfString.fromString('1') })),
      'a comment': (pdf) => {
        pdf
          .getPages()[0]
          ?.addTextAnnotation({ rect: { x: 9, y: 9, width: 9, height: 9 }, contents: 'hidden' })
      },
    }
    for (const [name, plant] of Object.entries(plants)) {
      expect(await refusal(await planted(plant)), name).not.toBeNull()
    }
  })

  test('is refused when its list of contents has one title more, less, twice, cut short or other', async () => {
    const outlines = (pdf: PDF) => {
      const resolve = pdf.getObject.bind(pdf)
      const found = pdf.context.catalog.getDict().getDict('Outlines', resolve)?.getDict('First', resolve)
      if (found === undefined) throw new Error('no outline')
      return found
    }
    const name = (words: string) => (pdf: PDF) => outlines(pdf).set('Title', PdfString.fromString(words))
    const plants: Readonly<Record<string, (pdf: PDF) => void>> = {
      none: (pdf) => pdf.context.catalog.getDict().delete('Outlines'),
      'one more': (pdf) => {
        const own = PdfDict.of({ Title: PdfString.fromString('About Anna') })
        const ref = pdf.context.register(own)
        outlines(pdf).set('First', ref)
        outlines(pdf).set('Last', ref)
      },
      'one less': (pdf) => outlines(pdf).delete('First'),
      another: name('For Friday'),
      twice: name('For ThursdayFor Thursday'),
      'cut short': name('For Thurs'),
      'in another order': name('Thursday For'),
    }
    for (const [what, plant] of Object.entries(plants)) {
      expect(await refusal(await planted(plant)), what).not.toBeNull()
    }
    // The plant of the plants: the same words in their order are no change.
    expect(await refusal(await planted(name('For Thursday')))).toBeNull()
  })

  test('is refused when what is told of a drawing is something else', async () => {
    const charts = madeSheet.parts.filter(({ blocks }) => blocks.some(({ kind }) => kind === 'charts'))
    const sheet = { ...madeSheet, parts: charts }
    const pages = await printer.print(renderDocument(sheet, { paper: 'a4' }))
    const told = async (change: (words: string) => string) => {
      const pdf = await neutralPdf(pages, sheet)
      const found = [...walkPdf(pdf)].find(({ part }) => part instanceof PdfDict && part.has('Alt'))?.part
      if (!(found instanceof PdfDict)) throw new Error('no drawing')
      found.set('Alt', PdfString.fromString(change(found.getString('Alt')?.asString() ?? '')))
      return prove(await pdf.save(), 'open-pdf', sheet, null)
    }
    // The plant of the plants: what was told before is no change.
    await expect(told((words) => words)).resolves.toMatchObject({ reader: 'pdf.js' })
    for (const change of [() => 'hidden', (words: string) => `${words} hidden`, () => '']) {
      await expect(told(change)).rejects.toMatchObject({
        code: 'share-not-proven',
        cause: { message: 'what is told of a drawing differs' },
      })
    }
  })

  test('is refused when an older version of it is still inside', async () => {
    const pdf = await PDF.load(await openPdf(printed, document))
    pdf.setTitle('Notes')
    const grown = await pdf.save({ incremental: true })
    expect(await refusal(grown)).not.toBeNull()
  })

  test('is refused when it opens without its password, with another one, or not with its own', async () => {
    expect(await refusal(await openPdf(printed, document), 'locked-pdf')).toBe(
      'a locked file opens without its password',
    )
    expect(await refusal(await encryptPdf(printed, document, 'another-password'), 'locked-pdf')).toBe(
      'a locked file does not open with its password',
    )
    expect(await refusal(await encryptPdf(printed, document, `${password}.`), 'locked-pdf')).toBe(
      'a locked file opens with another password',
    )
    expect(await refusal(await encryptPdf(printed, document, password))).toBe(
      'an open file asks for a password',
    )
  })

  test('is refused when it is cut short or is no PDF', async () => {
    const whole = await openPdf(printed, document)
    await expect(prove(whole.slice(0, whole.length >> 1), 'open-pdf', document, null)).rejects.toThrow()
    await expect(prove(Buffer.from('words'), 'open-pdf', document, null)).rejects.toThrow()
  })
})
