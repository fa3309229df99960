import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ShareOutcome, SharePreview, ShareSelection } from '#shared/share.ts'
import {
  drawnPages,
  goldenOptions,
  goldenPages,
  lookAlike,
} from '../unit/journal/share/support/sheet-goldens.ts'
import { expect, newUserData, test } from './support/goldseam.ts'
import { call, passphrase, unlock } from './support/walk.ts'

const poppler = spawnSync('pdftoppm', ['-v']).error === undefined
const fillEightWeeks = resolve(import.meta.dirname, 'support/fill-eight-weeks.ts')

test('eight weeks become the pages that were looked at, on either paper', async ({ launchGoldseam }) => {
  test.skip(!poppler, 'needs pdftoppm')
  const userData = newUserData()
  const filled = execFileSync(process.execPath, [fillEightWeeks, userData, passphrase], { encoding: 'utf8' })
  const selection: ShareSelection = JSON.parse(filled)
  const { page, dialogs } = await launchGoldseam({ userData })
  await unlock(page)
  const folder = mkdtempSync(join(tmpdir(), 'goldseam-shared-'))
  try {
    for (const paper of ['a4', 'letter'] as const) {
      const file = join(folder, `${paper}.pdf`)
      await dialogs.answerSave(file)
      const options = goldenOptions(paper)
      const { fingerprint: read } = await call<SharePreview>(page, 'share.preview', { selection, options })
      const chosen = { ...selection, draft: { ...selection.draft, read } }
      const asked = { selection: chosen, options, format: 'open-pdf', password: null }
      const outcome = await call<ShareOutcome>(page, 'share.save', asked)
      expect(outcome).toMatchObject({ kind: 'saved', proof: { reader: 'pdf.js', names: 1 } })
      const pages = drawnPages(readFileSync(file))
      const looked = goldenPages(paper)
      expect(pages).toHaveLength(looked.length)
      for (const [at, one] of pages.entries())
        expect(lookAlike(one, looked[at] ?? Buffer.of()), `${paper}, page ${at + 1}`).toBe(true)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})
