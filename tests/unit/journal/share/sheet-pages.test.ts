import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { withPages } from '#journal/share/contents-pages.ts'
import { openPdf } from '#journal/share/neutral-pdf.ts'
import { renderDocument } from '#journal/share/render-document.ts'
import type { ShareDocument, ShareOptions } from '#shared/share.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { differingPoints, readGreyPng } from './support/grey-png.ts'
import { madeSheet } from './support/made-sheet.ts'
import { canPrint, Printer } from './support/printer.ts'
import { hasTool, run, runOn } from './support/tools.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
const tools = ['pdftoppm', 'qpdf', 'pdfinfo'].map(hasTool).every(Boolean)
const goldens = resolve(import.meta.dirname, '../../../fixtures/sheet')
/** A page that did not change differs in no point, and one line between two dots of a chart is ten of them. */
const mostDiffering = 5

describe.skipIf(!canPrint || !tools)('a printed session sheet', () => {
  const printer = new Printer()
  afterAll(() => printer.close())

  async function pdfOf(document: ShareDocument, paper: ShareOptions['paper']): Promise<Uint8Array> {
    const size = paper === 'a4' ? 'A4' : 'Letter'
    const first = await printer.print(renderDocument(document, { paper }), size)
    const known = await withPages(document, first)
    return openPdf(await printer.print(renderDocument(known, { paper }), size), known)
  }

  /** Its pages as grey PNG files, in order. */
  function drawn(pdf: Uint8Array): readonly Buffer[] {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'notes.pdf'), pdf)
    run('pdftoppm', ['-r', '60', '-gray', '-png', join(folder, 'notes.pdf'), join(folder, 'page')])
    const names = readdirSync(folder).filter((name) => name.endsWith('.png'))
    return names.sort().map((name) => readFileSync(join(folder, name)))
  }

  for (const paper of ['a4', 'letter'] as const) {
    test(`looks on ${paper} as it did when it was looked at`, async () => {
      const pages = drawn(await pdfOf(madeSheet, paper))
      if (process.env.GOLDSEAM_NEW_GOLDENS === '1') {
        mkdirSync(goldens, { recursive: true })
        for (const [at, page] of pages.entries()) writeFileSync(join(goldens, `${paper}-${at + 1}.png`), page)
      }
      const kept = readdirSync(goldens).filter((name) => name.startsWith(`${paper}-`))
      expect(pages).toHaveLength(kept.length)
      for (const [at, page] of pages.entries()) {
        const golden = readFileSync(join(goldens, `${paper}-${at + 1}.png`))
        expect(differingPoints(readGreyPng(page), readGreyPng(golden))).toBeLessThan(mostDiffering)
      }
    })
  }

  test('is seen to look otherwise when one line of one chart is missing', async () => {
    const html = renderDocument(madeSheet, { paper: 'a4' })
    const whole = drawn(await printer.print(html))
    const joins = /<path d="M[\d.]+ [\d.]+L[\d.]+ [\d.]+" stroke="#000" stroke-width="1"\/>/u
    const less = html.replace(joins, '')
    const [page, other] = [whole[0], drawn(await printer.print(less))[0]]
    if (page === undefined || other === undefined) throw new Error('no page was drawn')
    expect(differingPoints(readGreyPng(page), readGreyPng(other))).toBeGreaterThan(mostDiffering)
  })

  test('is sound and tagged as qpdf and poppler read it, with every heading in its place', async () => {
    const pdf = await pdfOf(madeSheet, 'a4')
    expect(runOn(pdf, 'qpdf', (file) => ['--check', file]).output).toContain('No syntax or stream encoding')
    expect(runOn(pdf, 'pdfinfo', (file) => [file]).output).toMatch(/Tagged:\s+yes/u)
    const tree = runOn(pdf, 'pdfinfo', (file) => ['-struct', file]).output
    const levels = [...tree.matchAll(/^\s*H([1-6])\b/gmu)].map(([, level]) => Number(level))
    expect(levels.length).toBeGreaterThan(10)
    expect(levels[0]).toBe(1)
    for (const [at, level] of levels.entries()) {
      if (at > 0) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1)
    }
    expect(tree.match(/^\s*Figure\b/gmu)).toHaveLength(7)
  })
})
