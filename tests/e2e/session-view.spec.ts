import type { Page } from '@playwright/test'
import { defaultPreferences } from '#shared/default-preferences.ts'
import type { SharePreview } from '#shared/share.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { expect, test } from './support/goldseam.ts'
import { putEntries } from './support/journal.ts'
import {
  call,
  createJournalQuickly,
  journalIsOpen,
  lockScreen,
  passphrase,
  tryPassphrase,
} from './support/walk.ts'

const receiver = '019aa000-0000-7000-8000-0000000000a1'
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** One of the ways elsewhere, which are there when the whole journal is. */
const wayToJournal = (page: Page) =>
  page.getByRole('navigation').getByRole('button', { name: 'Journal', exact: true })

/** Has a share of one of two entries ready: it has rested, so that going on with it leads to its last screen. */
async function prepare(page: Page): Promise<void> {
  await putEntries(page, ['Nobody else reads of the heron.', 'We talked by the pond.'])
  const entries = await call<string[]>(page, 'entries.idsFound', { query: 'pond', filter: {} })
  await call(page, 'receivers.keep', { id: receiver, kind: 'therapist', name: 'Ames' })
  const draft: ShareDraft = {
    receiver,
    period: 'own',
    periodChosen: true,
    from: '2026-02-01',
    to: '2026-03-01',
    signedAs: 'M.',
    role: '',
    heading: '',
    showTimes: false,
    parts: [],
    notYet: false,
    chartsOut: [],
    questionsOut: [],
    entries,
    confirmed: [],
    privateToo: [],
    counts: true,
    forTherapist: false,
    roomForNotes: false,
    omissions: [],
    restingSince: 1,
  }
  const { dateForm, clock } = defaultPreferences
  const options = { paper: 'a4', dateForm, clock }
  const selection = { draft, today: '2026-03-01' }
  const { fingerprint: read } = await call<SharePreview>(page, 'share.preview', { selection, options })
  await call(page, 'shareDraft.save', { ...draft, read })
}

test('in the session view nothing is within reach but what was chosen, until the passphrase or a lock', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  let { page } = app
  await createJournalQuickly(page)
  await prepare(page)
  await button(page, 'Share').click()
  await button(page, 'Go on with it').click()
  await page.getByRole('radio', { name: /^Show on the screen/ }).click()
  await expect(
    page.getByRole('checkbox', { name: 'Going back to the journal needs the passphrase' }),
  ).toBeChecked()
  await button(page, 'Show').click()

  const heading = page.getByRole('heading', { level: 1, name: 'Session view' })
  await expect(heading).toBeFocused()
  await expect(page.getByRole('article')).toContainText('We talked by the pond.')
  await expect(page.getByText('heron')).toHaveCount(0)
  await expect(wayToJournal(page)).toHaveCount(0)

  // Whatever these begin would be there at once; what comes last is heard, so all before it have been.
  const wayOut = button(page, 'Leave the session view')
  for (const key of ['ControlOrMeta+k', 'ControlOrMeta+n', 'ControlOrMeta+f', '?', 'Escape', 'Alt+ArrowLeft'])
    await page.keyboard.press(key)
  // They are off, which one way of driving the app says with an error; the other clicks them all the same.
  await Promise.allSettled(['new-entry', 'go-journal', 'go-anywhere'].map((item) => app.menu.click(item)))
  await expect(call(page, 'entries.page', { before: null, limit: 50 })).rejects.toThrow('session-view-on')
  await expect(call(page, 'shareDraft.read')).rejects.toThrow('session-view-on')
  await wayOut.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toHaveCount(1)
  const current = dialog.getByRole('textbox', { name: 'The passphrase you have now' })
  await expect(current).toBeFocused()
  await current.fill('not the passphrase')
  await page.keyboard.press('Enter')
  await expect(page.getByText('That passphrase does not open this journal.')).toBeVisible()
  await expect(call(page, 'entries.days')).rejects.toThrow('session-view-on')
  await button(page, 'Stay').click()
  await expect(wayOut).toBeFocused()
  await expect(page.getByRole('article')).toContainText('We talked by the pond.')

  await button(page, 'Lock now').click()
  page = await lockScreen(app)
  await tryPassphrase(page)
  await journalIsOpen(page)
  await expect(wayToJournal(page)).toBeVisible()
  expect(await call<unknown[]>(page, 'shares.list')).toMatchObject([{ form: 'screen', entries: 1 }])

  await button(page, 'Share').click()
  await button(page, 'Go on with it').click()
  await page.getByRole('radio', { name: /^Show on the screen/ }).click()
  await button(page, 'Show').click()
  await button(page, 'Leave the session view').click()
  await page.getByRole('textbox', { name: 'The passphrase you have now' }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText('It was shown, and the journal has noted it.')).toBeVisible()
  await expect(wayToJournal(page)).toBeVisible()
})
