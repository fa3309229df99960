import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { look } from './support/axe.ts'
import { beyondTheSides } from './support/beyond-the-sides.ts'
import { expect, root, test } from './support/goldseam.ts'
import { isSaved, newEntry, paragraphsOf, rowsOf, textOf } from './support/journal.ts'
import { call, createJournalQuickly } from './support/walk.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const place = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true })
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** Messages without places in them, in two languages, where they differ. */
function plainWords(): Readonly<Record<string, string>> {
  const words = (locale: string): Record<string, unknown> => {
    const file = readFileSync(join(root, `src/shared/locales/${locale}/messages.ts`), 'utf8')
    return JSON.parse(JSON.parse(/JSON\.parse\((".*")\)/s.exec(file)?.[1] ?? '""'))
  }
  const german = words('de')
  const plain = (message: unknown) =>
    Array.isArray(message) && message.length === 1 && typeof message[0] === 'string' ? message[0] : null
  return Object.fromEntries(
    Object.entries(words('en')).flatMap(([id, message]) => {
      const [said, meant] = [plain(message), plain(german[id])]
      return said === null || meant === null || said === meant || said.length < 3 ? [] : [[said, meant]]
    }),
  )
}

/** Everything written on the page, or read out of it, that is an English message with a German one. Runs in the page. */
function leftIn(words: Readonly<Record<string, string>>): readonly string[] {
  const meant = new Set(Object.values(words))
  const texts: (string | null)[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue)
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
    texts.push(...['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name)))
  return texts.filter((text): text is string => text !== null && text in words && !meant.has(text))
}

test('the language is changed in the middle of an entry and of an exercise, and nothing of either is lost', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  const { page } = app
  const words = plainWords()
  await createJournalQuickly(page)
  await newEntry(page)
  await page.keyboard.type('We walked to the mill.')
  await isSaved(page)
  await page.keyboard.type(' And back')

  await place(page, 'Settings').click()
  await page.getByRole('radio', { name: 'Deutsch' }).click()
  await expect(heading(page, 'Einstellungen')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByText('noch von keiner')).toBeVisible()

  await place(page, 'Tagebuch').click()
  await expect(textOf(page)).toHaveText('We walked to the mill. And back')
  await expect(textOf(page)).toHaveAttribute('aria-label', 'Text')
  await textOf(page).click()
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' "so"')
  await expect.poll(() => paragraphsOf(page)).toEqual(['We walked to the mill. And back „so“'])
  await page.keyboard.press('ControlOrMeta+z')
  await expect(textOf(page)).not.toContainText('„so“')
  await expect(rowsOf(page)).toHaveCount(1)

  const places = [
    'Heute',
    'Tagebuch',
    'Übungen',
    'Kalender',
    'Zusagen',
    'Im Lauf der Zeit',
    'Weitergeben',
    'Einstellungen',
  ]
  for (const name of places) {
    await place(page, name).click()
    await expect(place(page, name)).toHaveAttribute('aria-current', 'page')
    await page.setViewportSize({ width: 900, height: 600 })
    // The markup is the same in every language; these have the most words.
    if (['Heute', 'Übungen', 'Einstellungen'].includes(name)) await look(page, name)
    expect(await page.evaluate(leftIn, words), name).toEqual([])
    await page.setViewportSize({ width: 640, height: 400 })
    expect(await page.evaluate(beyondTheSides), name).toEqual([])
  }
  await page.setViewportSize({ width: 1280, height: 800 })

  await place(page, 'Übungen').click()
  await page.getByRole('searchbox').fill('schehen')
  await page.getByRole('button', { name: /^Sagen, was geschehen ist/ }).click()
  await expect(page.getByText('noch von keiner')).toBeVisible()
  await button(page, 'Anfangen').click()
  await button(page, 'Überspringen').click()
  await expect(heading(page, /^Was ist geschehen, in deinen eigenen Worten/)).toBeFocused()
  await page.getByRole('textbox').fill('Ein Darlehen, hinter der Uhr')
  // Wherever it is changed, the page follows at once.
  await call(page, 'settings.change', { language: 'en' })
  await expect(heading(page, 'What happened, in your own words?')).toBeVisible()
  await expect(page.getByText('step 2 of 9')).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveValue('Ein Darlehen, hinter der Uhr')
  await button(page, 'Continue').click()
  await expect(
    heading(page, 'When did it come out, or when did you know? A rough date is fine.'),
  ).toBeFocused()
  await button(page, 'Back').click()
  await expect(page.getByRole('textbox')).toHaveValue('Ein Darlehen, hinter der Uhr')

  await call(page, 'settings.change', { language: 'de' })
  await page.keyboard.press('ControlOrMeta+l')
  const locked = await app.freshPage()
  await expect(heading(locked, 'Öffne dein Tagebuch')).toBeVisible()
  expect(await locked.evaluate(leftIn, words)).toEqual([])
})
