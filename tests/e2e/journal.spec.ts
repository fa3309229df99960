import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { addDays } from '#shared/day.ts'
import { uuidv7 } from '#shared/uuid.ts'
import { expect, test } from './support/goldseam.ts'
import { isSaved, newEntry, paragraphsOf, rowsOf, textOf, titleOf } from './support/journal.ts'
import { call, createJournalQuickly } from './support/walk.ts'

/** Puts entries into the journal, each a day older than the one before, the way the page saves them. */
async function putEntries(page: Page, bodies: readonly string[]): Promise<void> {
  const drafts = bodies.map((body, at) => ({
    id: uuidv7(1_700_000_000_000 + at, crypto.getRandomValues(new Uint8Array(10))),
    baseRevision: 0,
    day: addDays('2026-03-01', -at),
    time: '21:04',
    zone: 'Europe/Lisbon',
    title: '',
    body,
  }))
  await page.evaluate(async (all) => {
    for (const draft of all) {
      const reply = await window.bridge.call('entries.save', draft)
      if (!reply.ok) throw new Error(reply.code)
    }
  }, drafts)
}

const many = Array.from(
  { length: 400 },
  (_, at) => `Entry number ${at}. ${at % 7 === 0 ? 'A talk about trust.' : 'A quiet day.'}`,
)

test('search finds as one types, marks the words, keeps to phrases and leaves words out', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await putEntries(page, ['We talked about trust.', 'Trust takes time, we talked.', 'Rain all day.'])
  const search = page.getByRole('combobox', { name: 'Search the journal' })
  await page.keyboard.press('ControlOrMeta+f')
  await expect(search).toBeFocused()
  await page.keyboard.type('trus')
  await expect(rowsOf(page)).toHaveCount(2)
  await expect(rowsOf(page).first().locator('mark')).toHaveText('trust')
  await search.fill('"talked about"')
  await expect(rowsOf(page)).toHaveCount(1)
  await search.fill('talked -time')
  await expect(rowsOf(page)).toHaveText([/We talked about trust/])
  await search.fill('nowhere')
  await expect(page.getByText('No entry has all of these words.', { exact: false })).toBeVisible()
  await search.press('Escape')
  await expect(search).toHaveValue('')
  await expect(rowsOf(page)).toHaveCount(3)
})

test('the list is used with the keyboard alone, also what a search found', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await putEntries(page, many)
  const list = page.getByRole('listbox')
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(textOf(page)).toHaveText(/Entry number 1\./)
  await page.keyboard.press('End')
  await expect(textOf(page)).toHaveText(/Entry number 399\./)
  await page.keyboard.press('Home')
  await expect(textOf(page)).toHaveText(/Entry number 0\./)
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toBeFocused()
  // In the text the key finds in the text; pressed again, it searches the journal.
  await page.keyboard.press('ControlOrMeta+f')
  await expect(page.getByRole('textbox', { name: 'Find in this entry' })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('trust')
  await expect(page.getByRole('status').filter({ hasText: 'More than 50' })).toBeVisible()
  // Into the list, where the entry on the page is the first one found.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(textOf(page)).toHaveText(/Entry number 7\./)
})

test('the list keeps its place and the page its entry while one is elsewhere', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await putEntries(page, many)
  const list = page.getByRole('listbox')
  await list.evaluate((element) => element.scrollTo(0, 20_000))
  const row = rowsOf(page).filter({ hasText: 'Entry number 175.' })
  await row.click()
  await expect(textOf(page)).toHaveText(/Entry number 175\./)
  const place = await list.evaluate((element) => element.scrollTop)
  await page.getByRole('button', { name: 'Settings' }).click()
  await expect(list).toHaveCount(0)
  await page.getByRole('button', { name: 'Journal' }).click()
  await expect(textOf(page)).toHaveText(/Entry number 175\./)
  await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBe(place)
  // A new entry comes at the top; what is in sight stays where it is.
  const before = await row.boundingBox()
  await putEntries(page, ['Something new'])
  await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBe(place + 76)
  expect(await row.boundingBox()).toEqual(before)
})

test('the bin: undo, put back, and delete for good', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await putEntries(page, ['First.', 'Second.', 'Third.'])
  await rowsOf(page).first().click()
  await page.getByRole('button', { name: 'More for this entry' }).click()
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click()
  await expect(rowsOf(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rowsOf(page)).toHaveCount(3)
  await expect(textOf(page)).toHaveText('First.')

  await page.getByRole('button', { name: 'Choose entries' }).click()
  await rowsOf(page).first().click()
  await rowsOf(page)
    .nth(1)
    .click({ modifiers: ['Shift'] })
  await page.getByRole('button', { name: 'Move to the bin' }).click()
  await expect(rowsOf(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Bin', exact: true }).click()
  await expect(page.getByText('30 days left')).toHaveCount(2)
  await page
    .getByRole('listitem')
    .filter({ hasText: 'First.' })
    .getByRole('button', { name: 'Put back' })
    .click()
  await expect(page.getByText('30 days left')).toHaveCount(1)
  await page.getByRole('button', { name: 'Delete for good now' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('This cannot be undone')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('30 days left')).toHaveCount(1)
  await page.getByRole('button', { name: 'Delete for good now' }).click()
  await page.getByRole('button', { name: 'Delete for good', exact: true }).click()
  await expect(page.getByText('The bin is empty.')).toBeVisible()
  expect(await call(page, 'entries.days')).toMatchObject({ total: 2, binned: 0 })
})

test('everything a search finds can be chosen, and one of it left out', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await putEntries(page, many)
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('trust')
  await expect(page.locator('mark').first()).toBeVisible()
  await page.getByRole('button', { name: 'Choose entries' }).click()
  await page.getByRole('button', { name: 'Choose everything found' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Everything this search finds' })).toBeVisible()
  await rowsOf(page).first().click()
  // 400 entries, every seventh of them.
  await expect(page.getByRole('status').filter({ hasText: '57 entries chosen' })).toBeVisible()
  await page.keyboard.press(' ')
  await expect(page.getByRole('status').filter({ hasText: '58 entries chosen' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Chosen entries' })).toHaveCount(0)
})

/** Pastes as the system's clipboard would. */
async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await textOf(page).evaluate((text, kinds) => {
    const clipboardData = new DataTransfer()
    for (const [kind, value] of Object.entries(kinds)) clipboardData.setData(kind, value)
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, data)
}

test('pasted text is words and structure: no style, no picture, nothing loaded, nothing refused', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  const seen: string[] = []
  page.on('request', (request) => seen.push(request.url()))
  // What the window's policy refuses is an error on the console.
  page.on('console', (message) => message.type() === 'error' && seen.push(message.text()))
  await createJournalQuickly(page)
  await newEntry(page)
  seen.length = 0
  await paste(page, {
    'text/html': `<style>p{color:red}</style><script>document.title='x'</script>
      <h2 style="color:red" onclick="alert(1)">A head</h2>
      <p class="MsoNormal" style="font-size:40px">Some <span style="font-weight:700">bold</span> words<img src="https://spy.example/a.png"></p>
      <ul><li>one</li><li>two</li></ul><p><a href="javascript:alert(1)">a link</a> and <a href="https://other.example/page">another</a></p>
      <iframe src="https://spy.example/"></iframe>`,
    'text/plain': 'not this',
  })
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'entries.page', { before: null, limit: 1 })
  const { body } = await call<{ body: string }>(page, 'entries.read', { id: rows[0]?.id })
  expect(body).toBe(
    '## A head\n\nSome **bold** words\n\n- one\n- two\n\na link and [another](https://other.example/page)',
  )
  await expect(textOf(page).locator('img, iframe, style, [href]')).toHaveCount(0)
  expect(await textOf(page).locator('[style], [class]:not(.ProseMirror-trailingBreak)').count()).toBe(0)
  expect(seen).toEqual([])
  expect(await page.title()).toBe('Goldseam')
})

test('pasted plain text is not read as Markdown', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await newEntry(page)
  await paste(page, { 'text/plain': '1986. A great year\r\n# not a head\n- not a list' })
  expect(await paragraphsOf(page)).toEqual(['1986. A great year', '# not a head', '- not a list'])
})

test('typing rules act only where they are meant to, and Backspace takes them back', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await newEntry(page)
  await page.keyboard.type('23. Juni, 5 * 3 * 2, a_b_c and 1986. ')
  await page.keyboard.press('Enter')
  await page.keyboard.type('-')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- one')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('# ')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('**bold** and *soft*')
  expect(await paragraphsOf(page)).toEqual([
    '23. Juni, 5 * 3 * 2, a_b_c and 1986. ',
    '-',
    '<UL>one',
    '# bold and soft',
  ])
  await expect(textOf(page).locator('strong')).toHaveText('bold')
  await expect(textOf(page).locator('em')).toHaveText('soft')
})

test('a word being composed is saved around and never broken', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await newEntry(page)
  await textOf(page).evaluate((text) => {
    text.addEventListener('compositionend', () => text.setAttribute('data-ended', ''))
  })
  const devtools = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  for (const text of ['に', 'にほ', 'にほん', 'にほんご']) {
    await compose(text)
    await isSaved(page)
    await expect(textOf(page)).not.toHaveAttribute('data-ended')
  }
  await devtools.send('Input.insertText', { text: '日本語' })
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  expect(await paragraphsOf(page)).toEqual(['日本語'])
  const { rows } = await call<{ rows: { preview: string }[] }>(page, 'entries.page', {
    before: null,
    limit: 1,
  })
  expect(rows[0]?.preview).toBe('日本語')
})

test('below a list at the end there is room to go on, by click and by key, and it is not stored before', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await putEntries(page, ['- one\n- two'])
  await rowsOf(page).first().click()
  await expect(textOf(page)).toHaveText('onetwo')
  await page.getByRole('listbox').press('Enter')
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('more')
  expect(await paragraphsOf(page)).toEqual(['<UL>onetwo', 'more'])
  for (let key = 0; key < 3; key += 1) await page.keyboard.press('ControlOrMeta+z')
  expect(await paragraphsOf(page)).toEqual(['<UL>onetwo'])
  const box = await textOf(page).boundingBox()
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + (box?.height ?? 0) - 20)
  await page.keyboard.type('again')
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'entries.page', { before: null, limit: 1 })
  expect(await call(page, 'entries.read', { id: rows[0]?.id })).toMatchObject({
    body: '- one\n- two\n\nagain',
  })
})

test('a long title, undo over saves, and a title that goes on into the text', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await newEntry(page)
  await titleOf(page).fill('What we agreed on Sunday')
  await titleOf(page).press('Enter')
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.type('kept')
  await isSaved(page)
  await page.keyboard.type(' not kept')
  await isSaved(page)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(textOf(page)).not.toHaveText(/not kept/)
  await expect(rowsOf(page)).toHaveText([/What we agreed on Sunday/])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing while choosing, undoing and emptying the bin, ${colorScheme}`, async ({
    launchGoldseam,
  }) => {
    const { page } = await launchGoldseam()
    // What changes its colour has a lower contrast on the way.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await createJournalQuickly(page)
    await putEntries(page, ['First.', 'Second.', 'Third.'])
    const look = async (what: string) => {
      await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(
        violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join()}`),
        what,
      ).toEqual([])
    }
    await rowsOf(page).first().click()
    await look('an entry and the list')
    await page.getByRole('button', { name: 'More for this entry' }).click()
    await look('the menu of an entry')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Choose entries' }).click()
    await rowsOf(page).first().click()
    await look('choosing')
    await page.getByRole('button', { name: 'Move to the bin' }).click()
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
    await look('the offer to undo')
    await page.getByRole('button', { name: 'Bin', exact: true }).click()
    await page.getByRole('button', { name: 'Empty the bin' }).click()
    await look('the question before deleting')
  })
}
