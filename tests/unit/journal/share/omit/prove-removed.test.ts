import { PDF, PdfDict, PdfString } from '@libpdf/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { neutralPdf, openPdf } from '#journal/share/neutral-pdf.ts'
import { leaveOut } from '#journal/share/omit/leave-out.ts'
import { proveRemoved } from '#journal/share/omit/prove-removed.ts'
import { prove } from '#journal/share/prove.ts'
import { renderDocument } from '#journal/share/render-document.ts'
import { renderMarkdown } from '#journal/share/render-markdown.ts'
import { renderPlainText } from '#journal/share/render-plain-text.ts'
import { Failure } from '#shared/failure.ts'
import type { Omission } from '#shared/omission.ts'
import { partWords } from '#shared/part-words.ts'
import type { ShareDocument, ShareFormat } from '#shared/share.ts'
import { madeDocument } from '../support/made-document.ts'
import { canPrint, Printer } from '../support/printer.ts'
import { speakEnglish } from '../support/words.ts'

speakEnglish()

const bodies = [
  '# The loan\n\nThomas told me about **the second loan** before I asked.\n\n- one\n- Thomas’s sister knew\n\nI was glad and furious.',
  'The second loan is all I think about. 20 months, *3 accounts*.',
]
const whole = madeDocument(bodies)

function passage(nth: number, words: string): Omission {
  for (const part of whole.parts) {
    const from = partWords(part).indexOf(words)
    if (from === -1) continue
    const id = `019aa000-0000-7000-8000-00000000000${nth}`
    return { kind: 'left-out', id, part: part.id, from, to: from + words.length, words }
  }
  throw new Error('not in the document')
}

const omissions: readonly Omission[] = [
  passage(1, 'Title 1'),
  passage(2, 'The loan'),
  passage(3, 'the second loan'),
  passage(4, 'sister knew\nI was'),
  passage(5, '20'),
  {
    kind: 'name',
    id: '019aa000-0000-7000-8000-000000000009',
    name: 'Thomas',
    instead: 'T.',
    marked: true,
  },
]
const { document, removed } = leaveOut(whole, omissions)

/** Why a file was refused, or null if it was proven. */
async function refusal(
  bytes: Uint8Array,
  format: ShareFormat,
  of: ShareDocument = document,
): Promise<string | null> {
  try {
    expect(await prove(bytes, format, of, null, { removed })).toMatchObject({ passages: 5, names: 1 })
    return null
  } catch (thrown) {
    expect((thrown as Failure).code).toBe('share-not-proven')
    return ((thrown as Failure).cause as Error).message
  }
}

test('what was left out is told as passages and names', () => {
  expect(removed.passages).toHaveLength(5)
  expect(removed.names).toEqual(['Thomas'])
  expect(renderPlainText(document)).not.toMatch(/Thomas|sister|Title 1|The loan/u)
  // The person left the same words in elsewhere.
  expect(renderPlainText(document)).toContain('The second loan is all I think about. [left out] months')
})

test('when other words stand where something was to be left out, nothing is handed over', () => {
  const changed = madeDocument(['She told me.', bodies[1] ?? ''])
  const trying = () => leaveOut(changed, omissions)
  expect(trying).toThrow(Failure)
  try {
    trying()
  } catch (thrown) {
    const { code, detail, message } = thrown as Failure
    expect({ code, detail, message }).toEqual({
      code: 'omission-moved',
      detail: { parts: ['id-1'] },
      message: 'omission-moved',
    })
  }
})

for (const [format, render] of [
  ['markdown', renderMarkdown],
  ['plain-text', renderPlainText],
] as const) {
  test(`${format} without it is proven, and refused with any of it, seen or unseen`, async () => {
    const written = render(document)
    expect(await refusal(Buffer.from(written), format)).toBeNull()
    for (const leaked of [
      written.replace('\\[left out]', 'the second loan').replace('[left out]', 'the second loan'),
      `${written}\n<!-- Thomas -->\n`,
      `${written}\n[Title 1]: x\n`,
      `Title 1\n\n${written}`,
    ]) {
      expect(await refusal(Buffer.from(leaked), format)).not.toBeNull()
    }
  })
}

describe.skipIf(!canPrint)('a PDF', () => {
  const printer = new Printer()
  let printed: Uint8Array = new Uint8Array()
  beforeAll(async () => {
    printed = await printer.print(renderDocument(document, { paper: 'a4' }))
  })
  afterAll(() => printer.close())

  const planted = async (change: (pdf: PDF) => void) => {
    const pdf = await neutralPdf(printed, document)
    change(pdf)
    return pdf.save()
  }

  test('without it is proven', async () => {
    expect(await refusal(await openPdf(printed, document), 'open-pdf')).toBeNull()
  })

  test('is refused when its printer puts a removed title into the outline, the facts or the page', async () => {
    const html = renderDocument(document, { paper: 'a4' })
    const leaking = async (from: string, to: string) =>
      openPdf(await printer.print(html.replace(from, to)), document)
    const heading = /<h\d[^>]*class="title"[^>]*>/u.exec(html)?.[0] ?? ''
    expect(heading).not.toBe('')
    const outline = await leaking(
      heading,
      `<h3 style="position:absolute;left:-9999px">Title 1</h3>${heading}`,
    )
    expect(await refusal(outline, 'open-pdf')).not.toBeNull()
    const facts = await planted((pdf) => {
      const ref = pdf.context.info.trailer.getRef('Info')
      const info = ref && pdf.getObject(ref)
      if (info instanceof PdfDict) info.set('Title', PdfString.fromString('Title 1'))
    })
    expect(await refusal(facts, 'open-pdf')).not.toBeNull()
    const page = await leaking('[left out]', 'the second loan')
    expect(await refusal(page, 'open-pdf')).toBe('the words differ')
  })
})

describe('the count of what was removed', () => {
  const finds = (found: string, intended = 'Notes', words = removed) => {
    try {
      proveRemoved(words, [{ found: [found], intended: [intended] }])
      return false
    } catch (thrown) {
      return (thrown as Failure).code === 'share-not-proven'
    }
  }

  // The plants: no other check looks at these words in these tests.
  test('finds a passage, a title or a name in any place of a file that has it not by intent', () => {
    expect(finds('Title 1')).toBe(true)
    expect(finds('About THOMAS')).toBe(true)
    expect(finds('the sec\nond loan')).toBe(true)
    expect(finds('the second loan', 'the second loan')).toBe(false)
    expect(finds('the second loan. The second loan', 'The second loan.')).toBe(true)
    expect(finds('Notes')).toBe(false)
  })

  test('finds them however their accents are encoded, and in the signs of a format', () => {
    const name = { passages: ['a *b* c'], names: ['José'] }
    expect(finds('Jose\u0301', '', name)).toBe(true)
    const trace = { found: ['a \\*b\\* c'], intended: [''], lettersOnly: true }
    expect(() => proveRemoved(name, [trace])).toThrow(Failure)
    expect(() => proveRemoved({ passages: ['***'], names: [] }, [trace])).not.toThrow()
  })
})

test('every text of a PDF that some reader could show is looked through', async () => {
  const { readableTexts } = await import('#journal/share/pdf-parts.ts')
  const pdf = PDF.create()
  pdf.addPage()
  pdf.setTitle('Title 1')
  pdf.context.catalog
    .getDict()
    .set('StructTreeRoot', PdfDict.of({ Alt: PdfString.fromString('a chart of Thomas') }))
  expect(readableTexts(await PDF.load(await pdf.save()))).toEqual(
    expect.arrayContaining(['Title 1', 'a chart of Thomas']),
  )
})
