import type { Page } from '@playwright/test'
import type { Blocked } from '#shared/blocked.ts'
import { expect, test } from './support/goldseam.ts'
import { everyPayload } from './support/hostile-payloads.ts'
import { isSaved, newEntry, textOf } from './support/journal.ts'
import { madePicture } from './support/pictures.ts'
import { call, createJournalQuickly, goToJournal } from './support/walk.ts'

/** How many payloads one entry holds: each entry is opened and looked at. */
const perEntry = 11
const oneLine = (payload: string) => payload.replaceAll(/\s+/g, ' ').trim()

/** Puts each payload into a title, a tag and the name of a kept search, and all of them into bodies. */
async function fill(page: Page): Promise<number> {
  let entries = 0
  const save = async (title: string, body: string, tags: readonly string[]) => {
    const number = entries++
    await call(page, 'entries.save', {
      id: `019aa000-0000-7000-8000-${String(number).padStart(12, '0')}`,
      baseRevision: 0,
      day: '2026-03-01',
      time: `${String(10 + Math.floor(number / 60)).padStart(2, '0')}:${String(number % 60).padStart(2, '0')}`,
      zone: 'UTC',
      title,
      body,
      marks: { starred: false, moods: [], tags },
    })
  }
  for (const payload of everyPayload) await save(oneLine(payload), payload, [oneLine(payload).slice(0, 60)])
  const bodies = Math.ceil(everyPayload.length / perEntry)
  for (let at = 0; at < bodies; at += 1) {
    const some = everyPayload.slice(at * perEntry, (at + 1) * perEntry)
    await save(`hostile${at}`, `${some.join('\n\n')}\n\n${some.map(oneLine).join(' ')}\n\nhostile${at}`, [])
  }
  for (const payload of everyPayload.slice(0, 40)) {
    const search = { query: oneLine(payload).slice(0, 100), filter: {}, order: 'newest' }
    await call(page, 'savedSearches.keep', { name: oneLine(payload).slice(0, 80), search })
  }
  return bodies
}

/** Pastes markup as another program would hand it over, and a picture whose file has that name. */
async function paste(page: Page, markup: string, picture: Buffer | null): Promise<void> {
  await textOf(page).evaluate(
    (text, [html, bytes]) => {
      const data = new DataTransfer()
      if (bytes === null) data.setData('text/html', html)
      else data.items.add(new File([new Uint8Array(bytes)], `${html}.png`, { type: 'image/png' }))
      text.dispatchEvent(
        new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }),
      )
    },
    [markup, picture === null ? null : [...picture]] as const,
  )
}

test('claim 34: hostile text in titles, bodies, tags, kept searches, pasted pages and names of files stays text', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  const { page } = app
  await createJournalQuickly(page)
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const before = page.url()
  const nothingHappened = async (where: string) => {
    expect(await page.evaluate(() => '__ran' in window), where).toBe(false)
    expect(page.url(), where).toBe(before)
    const active = 'script, iframe, object, embed, form[action], base, meta[http-equiv], link[href^="http"]'
    const inText =
      ':is(script, iframe, object, embed, svg script, [onerror], [onload], [onfocus], img[src^="http"])'
    expect(await page.locator(`#root :is(${active}):not([data-ours])`).count(), where).toBe(0)
    expect(await textOf(page).locator(inText).count(), where).toBe(0)
    expect(await page.locator('a[href^="javascript:" i], a[href^="data:" i]').count(), where).toBe(0)
  }
  const bodies = await fill(page)

  for (let at = 0; at < bodies; at += 1) {
    await page.getByLabel('Search the journal').fill(`hostile${at}`)
    await page
      .getByRole('option')
      .filter({ hasText: new RegExp(`hostile${at}\\b`) })
      .first()
      .click()
    await expect(textOf(page)).toContainText(new RegExp(`hostile${at}$`))
    await nothingHappened(`body ${at}`)
  }
  // The snippets of what was found, with their marks.
  await page.getByLabel('Search the journal').fill('onerror window')
  await expect(page.getByRole('option').first()).toBeVisible()
  await nothingHappened('found')
  await page.getByLabel('Search the journal').fill('')

  // Not even tried: nothing had to be refused.
  const blocked = () => call<Blocked>(page, 'privacy.blocked')
  expect(await blocked()).toEqual({ requests: 0, pages: 0, permissions: 0 })

  await newEntry(page)
  for (const payload of everyPayload) await paste(page, payload, null)
  await paste(page, '"><img src=x onerror=window.__ran=1>', await madePicture(page, 'image/png'))
  await expect(textOf(page).locator('img').first()).toBeVisible()
  await isSaved(page)
  await nothingHappened('pasted')

  await page.getByRole('button', { name: /^Filter/ }).click()
  await page.getByRole('button', { name: 'Tags and kept searches' }).click()
  await expect(page.getByText('<svg/onload=window.__ran=1>').first()).toBeVisible()
  await nothingHappened('tags and kept searches')
  await goToJournal(page)

  expect(requests.filter((address) => !address.startsWith(new URL(before).origin))).toEqual([])
  // Of the pasted pages the policy refused one thing before it was asked for: a `<base>`, which moves every address.
  expect(await blocked()).toEqual({ requests: 1, pages: 0, permissions: 0 })
})
