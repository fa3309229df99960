import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ShareOptions } from '#shared/share.ts'
import { differingBlocks, readGreyPng } from './grey-png.ts'

const goldens = resolve(import.meta.dirname, '../../../../fixtures/sheet')

/**
 * Another build of Chromium draws the edges of letters a little differently and sets a line up to a point further. In the
 * mean of a square of three millimetres that is little; a dot of a chart that is elsewhere is much. So none may differ.
 */
export const lookAlike = (page: Buffer, other: Buffer): boolean =>
  differingBlocks(readGreyPng(page), readGreyPng(other)) === 0

/** The pages of a PDF as grey PNG files, in order. */
export function drawnPages(pdf: Uint8Array): readonly Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'goldseam-pages-'))
  try {
    const file = join(folder, 'notes.pdf')
    writeFileSync(file, pdf)
    spawnSync('pdftoppm', ['-r', '60', '-gray', '-png', file, join(folder, 'page')])
    const names = readdirSync(folder).filter((name) => name.endsWith('.png'))
    return names.sort().map((name) => readFileSync(join(folder, name)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Dates the same in every place. */
export const goldenOptions = (paper: ShareOptions['paper']): ShareOptions => ({
  paper,
  dateForm: 'day-month-year',
  clock: 'language',
})

/** The pages that were looked at. */
export function goldenPages(paper: ShareOptions['paper']): readonly Buffer[] {
  const names = readdirSync(goldens).filter((name) => name.startsWith(`${paper}-`))
  return names.sort().map((name) => readFileSync(join(goldens, name)))
}

/** Keeps pages as those to look at: `GOLDSEAM_NEW_GOLDENS=1`. Then each is looked at before it is committed. */
export function keepGoldens(paper: ShareOptions['paper'], pages: readonly Buffer[]): void {
  if (process.env.GOLDSEAM_NEW_GOLDENS !== '1') return
  mkdirSync(goldens, { recursive: true })
  for (const name of readdirSync(goldens)) if (name.startsWith(`${paper}-`)) rmSync(join(goldens, name))
  for (const [at, page] of pages.entries()) writeFileSync(join(goldens, `${paper}-${at + 1}.png`), page)
}
