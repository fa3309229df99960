import { afterAll, describe, expect, test } from 'vitest'
import { withPages } from '#journal/share/contents-pages.ts'
import { openPdf } from '#journal/share/neutral-pdf.ts'
import { prove } from '#journal/share/prove.ts'
import { renderDocument } from '#journal/share/render-document.ts'
import type { Block, ShareDocument } from '#shared/share.ts'
import { madeSheet } from './support/made-sheet.ts'
import { canPrint, Printer } from './support/printer.ts'
import { hasTool, runOn } from './support/tools.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
const poppler = hasTool('pdftotext')

function pagesIn(document: ShareDocument): readonly (readonly [string, number | null])[] {
  return document.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block: Block) =>
      block.kind === 'contents' ? block.items.map(({ words, page }) => [words, page] as const) : [],
    ),
  )
}

describe.skipIf(!canPrint)('the pages in the contents of a printed document', () => {
  const printer = new Printer()
  afterAll(() => printer.close())
  const printed = (document: ShareDocument) => printer.print(renderDocument(document, { paper: 'a4' }))

  test('are those on which its parts begin, and hold once they are printed with it', async () => {
    const first = await printed(madeSheet)
    const known = await withPages(madeSheet, first)
    expect(pagesIn(madeSheet).map(([, page]) => page)).toEqual([null, null])
    const pages = pagesIn(known)
    expect(pages.every(([, page]) => page !== null)).toBe(true)
    const again = await printed(known)
    expect(await withPages(madeSheet, again)).toEqual(known)
    const pdf = await openPdf(again, known)
    await expect(prove(pdf, 'open-pdf', known, null)).resolves.toMatchObject({ locked: false })
    if (!poppler) return
    for (const [, page] of pages) {
      const { output } = runOn(pdf, 'pdftotext', (file) => ['-f', `${page}`, '-l', `${page}`, file, '-'])
      expect(output).toMatch(/What it did to me|Slept through/u)
    }
  })

  test('are refused when one of them is another', async () => {
    const known = await withPages(madeSheet, await printed(madeSheet))
    const wrong: ShareDocument = {
      ...known,
      parts: known.parts.map((part) => ({
        ...part,
        blocks: part.blocks.map((block) =>
          block.kind === 'contents'
            ? { ...block, items: block.items.map((item) => ({ ...item, page: 9 })) }
            : block,
        ),
      })),
    }
    const pdf = await printed(wrong)
    const found = await withPages(wrong, pdf)
    expect(found).toEqual(known)
    await expect(prove(await openPdf(pdf, found), 'open-pdf', found, null)).rejects.toMatchObject({
      code: 'share-not-proven',
    })
  })
})
