import type { Page } from '@playwright/test'
import { look, refusals } from './support/axe.ts'
import { expect, test } from './support/goldseam.ts'
import { isSaved, newEntry } from './support/journal.ts'
import { lookAtExercises } from './support/look-at-exercises.ts'
import { lookAtDrill, lookAtKeys } from './support/look-at-keys.ts'
import { lookAtMaker } from './support/look-at-maker.ts'
import { lookAtPaths } from './support/look-at-paths.ts'
import {
  lookAtBin,
  lookAtCalendar,
  lookAtFinding,
  lookAtHead,
  lookAtSafety,
  lookAtSearch,
  lookAtToday,
  lookAtVersions,
} from './support/look-at-places.ts'
import { lookAtQuestions, lookAtSealed, lookAtSessionView, lookAtSharing } from './support/look-at-sharing.ts'
import { lookAtPictures, lookAtWriting } from './support/look-at-writing.ts'
import { lookAtOverTime, lookAtPromises } from './support/look-over-time.ts'
import {
  choosePassphrase,
  createJournal,
  createJournalQuickly,
  lock,
  readRecoveryCode,
  tryPassphrase,
  walkToPassphrase,
} from './support/walk.ts'

const looks = [
  { name: 'Paper', media: { colorScheme: 'light' } },
  { name: 'Night', media: { colorScheme: 'dark' } },
  { name: 'Paper with more contrast', media: { colorScheme: 'light', contrast: 'more' } },
] as const

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

for (const { name, media } of looks) {
  test(`axe finds nothing on the way into the journal: ${name}`, async ({ launchGoldseam }) => {
    const app = await launchGoldseam()
    let { page } = app
    await page.emulateMedia(media)
    const refused = refusals(page)
    await look(page, 'welcome')
    await lookAtSafety(page)
    await button(page, 'Continue').click()
    await look(page, 'risk note')
    await button(page, 'Back').click()
    await walkToPassphrase(page)
    await look(page, 'passphrase')
    await choosePassphrase(page, 'too short')
    await look(page, 'passphrase, too short')
    await choosePassphrase(page)
    await readRecoveryCode(page)
    await look(page, 'recovery code')
    await button(page, 'Go on without a code').click()
    await look(page, 'without a recovery code')
    await button(page, 'Back').click()
    await button(page, 'I have written it down').click()
    await page.getByRole('textbox', { name: 'Recovery code' }).fill('not it')
    await button(page, 'Create the journal').click()
    await look(page, 'recovery code mistyped')
    expect(refused).toEqual([])

    await app.relaunch()
    await createJournal(app.page)
    page = await lock(app)
    await page.emulateMedia(media)
    const refusedThen = refusals(page)
    await look(page, 'lock screen')
    await tryPassphrase(page, 'not the passphrase')
    await expect(page.getByText('That passphrase does not open this journal.')).toBeVisible()
    await look(page, 'wrong passphrase')
    await button(page, 'Use the recovery code instead').click()
    await look(page, 'lock screen, recovery code')
    expect(refusedThen).toEqual([])
  })

  test(`axe finds nothing in the journal: ${name}`, async ({ launchGoldseam }) => {
    const { page } = await launchGoldseam()
    await page.emulateMedia(media)
    const refused = refusals(page)
    await createJournalQuickly(page)
    await look(page, 'empty journal')
    await newEntry(page)
    await look(page, 'a new entry')
    await page.keyboard.insertText('We walked to the mill and back.')
    await page.keyboard.press('ControlOrMeta+s')
    await isSaved(page)
    await look(page, 'an entry')
    await button(page, 'More for this entry').click()
    await expect(page.getByRole('menu')).toBeVisible()
    await look(page, 'the menu of an entry')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toBeHidden()
    await lookAtHead(page)
    await lookAtVersions(page)
    await lookAtSearch(page)
    await lookAtFinding(page)
    await lookAtSharing(page)
    // Made of the same parts as the screens above, whose colours alone would change.
    if (!('contrast' in media)) {
      await lookAtSessionView(page)
      await lookAtQuestions(page)
      await lookAtSealed(page)
    }
    await lookAtBin(page)
    await lookAtToday(page)
    await lookAtCalendar(page)
    if (!('contrast' in media)) await lookAtPromises(page)
    if (!('contrast' in media)) await lookAtOverTime(page)
    await button(page, 'Settings').click()
    await look(page, 'settings')
    await button(page, 'Open Security').click()
    await expect(page.getByText('(now open)')).toBeVisible()
    await look(page, 'security')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await look(page, 'keys')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()
    // Nothing on these pages has a colour of its own that more contrast would change.
    if (!('contrast' in media)) await lookAtKeys(page)
    await lookAtSafety(page)
    if (!('contrast' in media)) await lookAtDrill(page)
    expect(refused).toEqual([])
  })

  test(`axe finds nothing around a text and at its pictures: ${name}`, async ({ launchGoldseam }) => {
    const { page } = await launchGoldseam()
    await page.emulateMedia(media)
    const refused = refusals(page)
    await createJournalQuickly(page)
    await lookAtWriting(page)
    await lookAtPictures(page)
    expect(refused).toEqual([])
  })

  // Their screens are made of the same parts as those above, whose colours alone would change.
  if ('contrast' in media) continue
  test(`axe finds nothing in the exercises: ${name}`, async ({ launchGoldseam }) => {
    const app = await launchGoldseam()
    const { page } = app
    await page.emulateMedia(media)
    const refused = refusals(page)
    await createJournalQuickly(page)
    await lookAtExercises(page)
    await lookAtPaths(page)
    await lookAtMaker(app)
    expect(refused).toEqual([])
  })
}

test('axe is able to find something: a field without a name, a target too small', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('input')))
  await expect(look(page, 'welcome')).rejects.toThrow(/label/)
  await page.evaluate(() => {
    document.querySelector('main input')?.remove()
    for (const name of ['one', 'other']) {
      const small = document.createElement('button')
      small.textContent = name
      Object.assign(small.style, { display: 'block', width: '80px', height: '9px', overflow: 'hidden' })
      document.querySelector('main')?.append(small)
    }
  })
  await expect(look(page, 'welcome')).rejects.toThrow(/target-size/)
})
