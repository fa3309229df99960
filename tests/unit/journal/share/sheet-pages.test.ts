import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withPages } from '#journal/share/contents-pages.ts'
import { documentText, printedMarks } from '#journal/share/document-text.ts'
import { openPdf } from '#journal/share/neutral-pdf.ts'
import { leaveOut } from '#journal/share/omit/leave-out.ts'
import { renderDocument } from '#journal/share/render-document.ts'
import { comparable } from '#journal/share/same-words.ts'
import { previewShare } from '#journal/share/share-requests.ts'
import type { ShareDocument, ShareOptions } from '#shared/share.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'
import { fillEightWeeks } from './sheet/support/eight-weeks.ts'
import { goldenSelection } from './sheet/support/golden-sheet.ts'
import { canPrint, Printer } from './support/printer.ts'
import { drawnPages, goldenOptions, goldenPages, keepGoldens, lookAlike } from './support/sheet-goldens.ts'
import { hasTool, runOn } from './support/tools.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
const tools = ['pdftoppm', 'qpdf', 'pdfinfo', 'pdffonts'].map(hasTool).every(Boolean)

describe.skipIf(!canPrint || !tools)('a printed session sheet of eight weeks', () => {
  const printer = new Printer()
  let journal: TemporaryJournal
  let selection: ReturnType<typeof goldenSelection>
  beforeAll(() => {
    journal = temporaryJournal()
    selection = goldenSelection(fillEightWeeks(journal.connection).draft)
  })
  afterAll(async () => {
    await journal.remove()
    await printer.close()
  })

  async function sheet(paper: ShareOptions['paper']): Promise<ShareDocument> {
    const options = goldenOptions(paper)
    const { document } = await previewShare(journal.connection, { selection, options })
    return leaveOut(document, selection.draft.omissions).document
  }

  async function printed(paper: ShareOptions['paper']): Promise<{ html: string; pdf: Uint8Array }> {
    const size = paper === 'a4' ? 'A4' : 'Letter'
    const document = await sheet(paper)
    const first = await printer.print(renderDocument(document, { paper }), size)
    const known = await withPages(document, first)
    const html = renderDocument(known, { paper })
    return { html, pdf: await openPdf(await printer.print(html, size), known) }
  }

  for (const paper of ['a4', 'letter'] as const) {
    test(`looks on ${paper} as it did when it was looked at`, async () => {
      const pages = drawnPages((await printed(paper)).pdf)
      keepGoldens(paper, pages)
      const kept = goldenPages(paper)
      expect(pages).toHaveLength(kept.length)
      for (const [at, page] of pages.entries())
        expect(lookAlike(page, kept[at] ?? Buffer.of()), `page ${at + 1}`).toBe(true)
    })
  }

  test('is seen to look otherwise when a chart is missing, moved, flat or another', async () => {
    const { html } = await printed('a4')
    const [whole] = goldenPages('a4')
    const chart = /<svg class="line".*?<\/svg>/su
    const plants: Readonly<Record<string, (page: string) => string>> = {
      missing: (page) => page.replace(chart, ''),
      moved: (page) => page.replace('class="charts"', 'class="charts box"'),
      'a dot elsewhere': (page) => page.replace(/(<circle cx="[\d.]+" cy=")[\d.]+(" r="2.4")/u, '$113$2'),
      'without dots': (page) => page.replace(chart, (svg) => svg.replace(/<circle[^>]*>/gu, '')),
    }
    for (const [name, plant] of Object.entries(plants)) {
      const planted = plant(html)
      expect(planted, name).not.toBe(html)
      const [page] = drawnPages(await printer.print(planted))
      expect(lookAlike(page ?? Buffer.of(), whole ?? Buffer.of()), name).toBe(false)
    }
    const [same] = drawnPages(await printer.print(html))
    expect(lookAlike(same ?? Buffer.of(), whole ?? Buffer.of())).toBe(true)
  })

  test('is sound and tagged as qpdf and poppler read it, with every heading in its place', async () => {
    const { pdf } = await printed('a4')
    expect(runOn(pdf, 'qpdf', (file) => ['--check', file]).output).toContain('No syntax or stream encoding')
    const facts = runOn(pdf, 'pdfinfo', (file) => [file]).output
    expect(facts).toMatch(/^Title:\s+Notes$/mu)
    expect(facts).toMatch(/^Tagged:\s+yes$/mu)
    expect(facts).toMatch(/^JavaScript:\s+no$/mu)
    expect(facts).toMatch(/^Form:\s+none$/mu)
    expect(facts).toMatch(/^Encrypted:\s+no$/mu)
    const tree = runOn(pdf, 'pdfinfo', (file) => ['-struct', file]).output
    const levels = [...tree.matchAll(/^\s*H([1-6])\b/gmu)].map(([, level]) => Number(level))
    expect(levels.length).toBeGreaterThan(10)
    expect(levels[0]).toBe(1)
    for (const [at, level] of levels.entries()) {
      if (at > 0) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1)
    }
    expect(tree.match(/^\s*Figure\b/gmu)).toHaveLength(7)
  })

  test('has every word under a tag, every drawing described, its language, and all of its fonts with it', async () => {
    const { pdf } = await printed('a4')
    const struct = runOn(pdf, 'pdfinfo', (file) => ['-struct-text', file]).output
    expect(struct).not.toContain('Error')
    const tagged = [...struct.matchAll(/^\s*"(.*)"$/gmu)].map(([, text = '']) => text).join('')
    const known = await withPages(await sheet('a4'), pdf)
    // Of a drawing, what is told instead of it counts: the numbers of its axes are part of the picture.
    const said = documentText(known, printedMarks)
    const missing = lacking(comparable(said), comparable(tagged))
    expect(missing).toMatch(/^[\d]*$/u)
    // The plant: words that are drawn without a tag are on the page and not in the tree.
    const untagged = await PDF.load(pdf)
    untagged.getPages()[0]?.drawText('hidden', { x: 60, y: 60 })
    const planted = await untagged.save()
    expect(runOn(planted, 'pdftotext', (file) => [file, '-']).output).toContain('hidden')
    expect(runOn(planted, 'pdfinfo', (file) => ['-struct-text', file]).output).not.toContain('hidden')
    const plain = runOn(pdf, 'qpdf', (file) => ['--qdf', '--object-streams=disable', file, '-']).output
    expect(plain).toMatch(/\/Lang \(en[-A-Z]*\)/u)
    expect(plain).toContain('/DisplayDocTitle true')
    const fonts = runOn(pdf, 'pdffonts', (file) => [file])
      .output.trim()
      .split('\n')
      .slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/ yes yes (?:yes|no ) +\d+ +0$/u)
  })
})

/** What is in the first and not in the second, where the second leaves things out. */
function lacking(all: readonly string[], some: readonly string[]): string {
  let at = 0
  let out = ''
  for (const sign of all) {
    if (sign === some[at]) at += 1
    else out += sign
  }
  return at === some.length ? out : `${out} and other words`
}
