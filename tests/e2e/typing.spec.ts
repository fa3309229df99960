import type { Page } from '@playwright/test'
import { expect, test } from './support/goldseam.ts'
import { isSaved, newEntry, paragraphsOf, putEntries, rowsOf, textOf, titleOf } from './support/journal.ts'
import { call, createJournalQuickly, storedBodies } from './support/walk.ts'

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
  await expect(textOf(page).locator('[style], [class]:not(.ProseMirror-trailingBreak)')).toHaveCount(0)
  expect(seen).toEqual([])
  expect(await page.title()).toBe('Goldseam')
})

test('pasted plain text is not read as Markdown', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await newEntry(page)
  await paste(page, { 'text/plain': '1986. A great year\r\n# not a head\n- not a list' })
  await expect.poll(() => paragraphsOf(page)).toEqual(['1986. A great year', '# not a head', '- not a list'])
})

test('a key pressed the moment the text gets the focus back acts where the cursor was', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await newEntry(page)
  await page.keyboard.type('see the page.')
  await page.keyboard.press('ArrowLeft')
  await titleOf(page).focus()
  const cursor = await textOf(page).evaluate((text) => {
    if (text instanceof HTMLElement) text.focus()
    return getSelection()?.anchorOffset
  })
  expect(cursor).toBe('see the page'.length)
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
  await expect
    .poll(() => paragraphsOf(page))
    .toEqual(['23. Juni, 5 * 3 * 2, a_b_c and 1986. ', '-', '<UL>one', '# bold and soft'])
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
  await expect.poll(() => paragraphsOf(page)).toEqual(['日本語'])
  const { rows } = await call<{ rows: { preview: string }[] }>(page, 'entries.page', {
    before: null,
    limit: 1,
  })
  expect(rows[0]?.preview).toBe('日本語')
})

test('a word being composed is not broken by a quotation mark, a mark toggled before it, or the find bar', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await newEntry(page)
  await page.keyboard.type('"')
  await page.keyboard.press('ControlOrMeta+b')
  await textOf(page).evaluate((text) => {
    text.addEventListener('compositionend', () => text.setAttribute('data-ended', ''))
  })
  const devtools = await page.context().newCDPSession(page)
  for (const text of ['に', 'にほ', 'にほん"']) {
    await devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
    await isSaved(page)
    await expect(textOf(page)).not.toHaveAttribute('data-ended')
  }
  // Counting words and showing a bar are for later, and neither may touch the word.
  await expect(page.getByText(/^\d words?$/)).toBeVisible()
  await expect(textOf(page)).not.toHaveAttribute('data-ended')
  await devtools.send('Input.insertText', { text: '日本"' })
  // The editor reads a composed word a moment after its end, and leaves keys alone until then.
  await expect(textOf(page).locator('strong')).toHaveText('日本"')
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.type('"')
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  expect(await storedBodies(page)).toEqual(['“**日本"**”'])
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
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('more')
  await expect.poll(() => paragraphsOf(page)).toEqual(['<UL>onetwo', 'more'])
  for (let key = 0; key < 3; key += 1) await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => paragraphsOf(page)).toEqual(['<UL>onetwo'])
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
