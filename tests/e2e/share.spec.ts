import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseReader, goOnToHow, goOnToReading } from '../../tools/drive/sharing.ts'
import { expect, test } from './support/goldseam.ts'
import { isSaved, newEntry, rowsOf, textOf } from './support/journal.ts'
import { areShown, choose, madePicture, picturesOf } from './support/pictures.ts'
import { drawnIn } from './support/read-pdf.ts'
import { call, createJournalQuickly, storedBodies } from './support/walk.ts'

const entries = [
  {
    day: '2026-02-22',
    title: '',
    body: 'Slept through. Then I made coffee.\n\nI would like to **talk** about that moment.',
  },
  {
    day: '2026-02-26',
    title: 'At the sink',
    body: 'He told me before I asked. *Glad and furious.*\n\n- one\n- two',
  },
  { day: '2026-03-01', title: 'Not for anyone', body: 'The heron stays in this journal.' },
]

async function journalWithEntries(page: Page): Promise<void> {
  await createJournalQuickly(page)
  for (const [index, entry] of entries.entries()) {
    await call(page, 'entries.save', {
      id: `019aa000-0000-7000-8000-00000000000${index}`,
      baseRevision: 0,
      time: '21:04',
      zone: 'Europe/Paris',
      ...entry,
    })
  }
  // A line that is still moving down is clicked where another has come to be.
  await expect(rowsOf(page)).toHaveText([/heron/, /At the sink/, /Slept through/])
}

/** Ticks the two older entries in the journal and goes on to reading what a reader gets of them. */
async function chooseTwo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Choose entries' }).click()
  await page.getByRole('option', { name: /Slept through/ }).click()
  await expect(page.getByText('1 entry chosen')).toBeVisible()
  await page.getByRole('option', { name: /At the sink/ }).click()
  await expect(page.getByText('2 entries chosen')).toBeVisible()
  await page
    .getByRole('region', { name: 'Chosen entries' })
    .getByRole('button', { name: 'Share', exact: true })
    .click()
  await chooseReader(page, 'Someone else')
  await goOnToReading(page)
}

const previewOf = (page: Page) => page.getByRole('region', { name: 'Preview', exact: true })

const has = (program: string) => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('what is chosen is previewed, saved, read back, and nothing else is in the file', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  const { page, dialogs } = app
  const folder = mkdtempSync(join(tmpdir(), 'goldseam-shared-'))
  await journalWithEntries(page)
  await chooseTwo(page)

  const preview = previewOf(page)
  await expect(preview).toContainText('Then I made coffee.')
  await expect(preview).toContainText('Glad and furious.')
  await expect(preview).not.toContainText('heron')
  const shown = await preview.innerText()
  expect(shown.indexOf('Slept through')).toBeLessThan(shown.indexOf('At the sink'))
  await goOnToHow(page)

  const save = async (format: string, name: string) => {
    await page.getByRole('radio', { name: new RegExp(`^${format}`) }).click()
    await dialogs.answerSave(join(folder, name))
    await page.getByRole('button', { name: 'Save file' }).click()
    await expect(page.getByText('The file is saved, and was read back.')).toBeVisible()
    return readFileSync(join(folder, name))
  }

  const text = (await save('Plain text', 'notes.txt')).toString('utf8')
  expect(text).toContain('Slept through. Then I made coffee.')
  expect(text).not.toContain('heron')
  const markdown = (await save('Markdown', 'notes.md')).toString('utf8')
  expect(markdown).toContain('**talk**')
  expect(markdown).not.toContain('heron')
  const open = await save('Open PDF', 'notes.pdf')
  expect(open.subarray(0, 5).toString('latin1')).toBe('%PDF-')

  await page.getByRole('radio', { name: /^PDF with a password/ }).click()
  const suggested = page.getByRole('textbox', { name: 'Password of the file' })
  await expect(suggested).not.toHaveValue('')
  const password = await suggested.inputValue()
  expect(password.split('-').length).toBeGreaterThanOrEqual(7)
  const locked = await save('PDF with a password', 'locked.pdf')
  expect(locked.toString('latin1')).toContain('/Encrypt')
  await expect(page.getByText('Without the password it did not open.')).toBeVisible()
  await expect(page.getByText(`Its password, which Goldseam does not keep: ${password}`)).toBeVisible()

  expect(readdirSync(folder).sort()).toEqual(['locked.pdf', 'notes.md', 'notes.pdf', 'notes.txt'])
  for (const file of [open, locked])
    expect(file.toString('latin1')).not.toMatch(/Chromium|Skia|Chrome|Linux|Electron|Goldseam\/\d/)

  test.skip(!has('pdftotext') || !has('qpdf'), 'not run: needs poppler-utils and qpdf')
  // The command line of pdftotext cuts passwords after 32 characters, so it gets a file with one a person made up.
  await page.getByRole('textbox', { name: 'Password of the file' }).fill('the colour of the third cup')
  await save('PDF with a password', 'own.pdf')
  const read = (typed: string) =>
    execFileSync('pdftotext', ['-upw', typed, join(folder, 'own.pdf'), '-'], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
  expect(read('the colour of the third cup')).toContain('Then I made coffee.')
  expect(read('the colour of the third cup')).not.toContain('heron')
  expect(() => read('wrong')).toThrow()
  const encryption = execFileSync(
    'qpdf',
    [`--password=${password}`, '--show-encryption', join(folder, 'locked.pdf')],
    { encoding: 'utf8' },
  )
  expect(encryption).toContain('R = 6')
  expect(encryption).toContain('AESv3')
})

test('of a picture a shared file holds its description and nothing else, as the preview said', async ({
  launchGoldseam,
}) => {
  const { page, dialogs } = await launchGoldseam()
  const folder = mkdtempSync(join(tmpdir(), 'goldseam-shared-'))
  await createJournalQuickly(page)
  await newEntry(page)
  await page.keyboard.insertText('It was quiet.')
  await choose(page, [{ mimeType: 'image/jpeg', buffer: await madePicture(page, 'image/jpeg', 900, 600) }])
  await areShown(page, 1)
  await picturesOf(page).click()
  await page.getByRole('textbox', { name: 'Description' }).fill('The bench by the pond')
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.insertText('Then we went home.')
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  const [stored = ''] = await storedBodies(page)
  const [, id = ''] = /attachment:([0-9a-f-]{36})/.exec(stored) ?? []
  expect(id).not.toBe('')

  await page.getByRole('button', { name: 'More for this entry' }).click()
  await page.getByRole('menuitem', { name: 'Share this entry' }).click()
  await chooseReader(page, 'Someone else')
  await goOnToReading(page)
  const preview = previewOf(page)
  const words = 'It was quiet. [Picture: The bench by the pond] Then we went home.'
  await expect(page.getByText('Pictures are not included.')).toBeVisible()
  await expect(preview.getByRole('article')).toContainText(words)
  await expect(preview.getByRole('img')).toHaveCount(0)
  await goOnToHow(page)

  const save = async (format: string, name: string) => {
    await page.getByRole('radio', { name: new RegExp(`^${format}`) }).click()
    await dialogs.answerSave(join(folder, name))
    await page.getByRole('button', { name: 'Save file' }).click()
    await expect(page.getByText('The file is saved, and was read back.')).toBeVisible()
    return readFileSync(join(folder, name))
  }
  const markdown = (await save('Markdown', 'notes.md')).toString('utf8')
  // Brackets of a text are escaped in Markdown, so that they are no link.
  expect(markdown.replaceAll('\\', '')).toContain(words)
  expect((await save('Plain text', 'notes.txt')).toString('utf8')).toContain(words)
  const pdf = await save('Open PDF', 'notes.pdf')
  // The reader itself looks for pictures in it too: nothing drawn but letters.
  const { pages, images } = await drawnIn(pdf)
  expect(pages).toEqual([expect.stringContaining(words)])
  expect(images).toBe(0)
  for (const file of [markdown, pdf.toString('latin1')]) expect(file).not.toContain(id)
  expect(markdown).not.toContain('attachment:')
})

test('claim 52: sharing changes nothing in the journal but the note of when', async ({ launchGoldseam }) => {
  const app = await launchGoldseam()
  const { page, dialogs } = app
  await journalWithEntries(page)
  const everything = async () => {
    const ids = entries.map((_, index) => `019aa000-0000-7000-8000-00000000000${index}`)
    const read = (id: string) => call<{ sharedAt: number | null }>(page, 'entries.read', { id })
    const noted = await Promise.all(ids.map(read))
    const lists = [
      'entries.days',
      'entries.readBin',
      'tags.list',
      'savedSearches.list',
      'privateSettings.read',
    ]
    return {
      shared: noted.map(({ sharedAt }) => sharedAt !== null),
      all: [
        noted.map(({ sharedAt: _, ...rest }) => rest),
        await Promise.all(ids.map((id) => call(page, 'versions.list', { id }))),
        await call(page, 'entries.page', { before: null, limit: 200 }),
        await Promise.all(lists.map((name) => call(page, name))),
      ],
    }
  }
  const before = await everything()
  expect(before.shared).not.toContain(true)
  await chooseTwo(page)
  await goOnToHow(page)
  await dialogs.cancel()
  await page.getByRole('button', { name: 'Save file' }).click()
  await expect(page.getByText('Cancelled. Nothing left the journal.')).toBeVisible()
  expect(await everything()).toEqual(before)
  await dialogs.answerSave(join(mkdtempSync(join(tmpdir(), 'goldseam-shared-')), 'notes.pdf'))
  await page.getByRole('button', { name: 'Save file' }).click()
  await expect(page.getByText('The file is saved, and was read back.')).toBeVisible()
  const after = await everything()
  expect(after.all).toEqual(before.all)
  expect(after.shared.filter((shared) => shared)).toHaveLength(2)
})

test('paper goes through the print dialog, and leaves no file', async ({ launchGoldseam }) => {
  const app = await launchGoldseam()
  test.skip(app.runtime === 'electron', 'not run: a real print dialog waits for a person')
  const { page } = app
  await journalWithEntries(page)
  await chooseTwo(page)
  await goOnToHow(page)
  await page.getByRole('radio', { name: /^On paper/ }).click()
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(page.getByText('The pages are on their way to the printer.')).toBeVisible()
})
