import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { spawnApp } from '../../chromium-host/spawn.ts'
import { type Goldseam, mainFile, openGoldseam, runtime } from '../../drive/goldseam.ts'
import { longLengths, makeAppJournal, removeAppJournal, unlockApp } from '../app-journal.ts'
import type { RowGroup } from '../bench-context.ts'
import { longText } from '../corpus.ts'
import { showTextArea, timeKeys, timeScroll, timeSearch } from '../in-page.ts'
import type { VaultJournal } from '../journals.ts'
import { type MissingRow, type Row, reportOf, rowOf } from '../row.ts'
import { exportMany } from './export-many.ts'
import { readShare } from './read-share.ts'

/** What the search field waits after the last key, in milliseconds: `search-store.ts`. */
const searchPause = 70
/** One frame of a 60 Hz screen. */
const frame = 1000 / 60

/** The whole app, from the window to the disk and back. */
export const inTheApp: RowGroup = {
  title: `in the app, on ${runtime === 'electron' ? 'Electron' : 'the Chromium host'}`,
  async measure({ handlers, journals, terms }) {
    const large = await makeAppJournal(journals.entries)
    const small = await makeAppJournal(1000)
    const rows: (Row | MissingRow)[] = []
    const app = await openGoldseam(large)
    try {
      await unlockApp(app.page, large)
      rows.push(await bridge(app.page, () => handlers.entries.page({ before: null, limit: 50 })))
      rows.push(await searchScreen(app.page, [...terms.common, ...terms.mid, ...terms.rare]))
      rows.push(await scroll(app, small))
      for (const title of ['100KB', '1MB'] as const) rows.push(await typing(app, title))
      rows.push(memory())
      rows.push(await exporting(app))
      rows.push(...(await exportMany(app)))
    } finally {
      await app.quit()
    }
    rows.push(await coldStart(large))
    removeAppJournal(large)
    removeAppJournal(small)
    return rows
  },
}

async function bridge(page: Page, inProcess: () => unknown): Promise<Row> {
  const ours = await page.evaluate(async () => {
    const times: number[] = []
    for (let at = 0; at < 220; at += 1) {
      const started = performance.now()
      const reply = await window.bridge.call('entries.page', { before: null, limit: 50 })
      if (!reply.ok || !('sealed' in reply)) throw new Error('no page')
      JSON.parse(new TextDecoder().decode(reply.sealed))
      if (at >= 20) times.push(performance.now() - started)
    }
    return times
  })
  const limit: number[] = []
  for (let at = 0; at < 220; at += 1) {
    const started = performance.now()
    await inProcess()
    if (at >= 20) limit.push(performance.now() - started)
  }
  const note = 'window, main, journal process and back; limit: the same call without leaving a process'
  return { ...rowOf({ ours, limit }, { name: 'bridge.page50', at: 'p50', target: null, note }) }
}

async function searchScreen(page: Page, words: readonly string[]): Promise<Row> {
  const times = await timeSearch(page, [...words, ...words, ...words, ...words, ...words])
  await page.getByLabel('Search the journal').fill('')
  return rowOf(
    { ours: times.map((time) => Math.max(0, time - searchPause)), limit: times.map(() => frame) },
    {
      name: 'search.screen',
      at: 'p95',
      target: 3,
      note: `after the ${searchPause} ms pause; limit: one frame; between are a call (bridge.page50) and fifty rows drawn`,
    },
  )
}

async function typing({ page }: Goldseam, title: keyof typeof longLengths): Promise<Row> {
  const rounds = { ours: [] as number[], limit: [] as number[] }
  // The list was scrolled far away; the long entries are its newest.
  await page.getByRole('listbox').press('Home')
  await page.getByRole('option', { name: new RegExp(title) }).click()
  const text = page.getByRole('region', { name: 'Entry' }).locator('[contenteditable="true"]')
  for (let round = 0; round < 3; round += 1) {
    await text.click({ position: { x: 60, y: 10 } })
    rounds.ours.push(...(await timeKeys(page, 40)))
    await showTextArea(page, longText(longLengths[title]))
    rounds.limit.push(...(await timeKeys(page, 40)))
    await page.evaluate(() => document.getElementById('bench-area')?.remove())
  }
  const target = title === '100KB' ? 1.5 : 1.3
  return rowOf(rounds, {
    name: `typing.${title}`,
    at: 'p95',
    target,
    note: 'key to frame; limit: a plain text area',
  })
}

async function scroll({ page }: Goldseam, small: VaultJournal): Promise<Row> {
  const other = await openGoldseam(small)
  const frames = { ours: [] as number[], limit: [] as number[] }
  try {
    await unlockApp(other.page, small)
    for (let round = 0; round < 3; round += 1) {
      frames.ours.push(...(await timeScroll(page, 120, 400)))
      frames.limit.push(...(await timeScroll(other.page, 120, 400)))
    }
  } finally {
    await other.quit()
  }
  return rowOf(frames, {
    name: 'list.scroll',
    at: 'p95',
    target: 1.1,
    note: 'length of a frame; limit: 1,000 entries',
  })
}

/** Resident memory of the journal process: the child of this one that runs its bundle. Linux only. */
function memory(): Row | MissingRow {
  if (process.platform !== 'linux')
    return { name: 'memory.journal', missing: 'read from /proc, which only Linux has' }
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ')
  for (const child of children) {
    if (!readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('journal.js')) continue
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1])
    return reportOf('memory.journal', 'MB', [kilobytes / 1024], 'resident, after the rows above')
  }
  return { name: 'memory.journal', missing: 'the journal process was not found' }
}

async function exporting({ page, dialogs }: Goldseam): Promise<Row> {
  const times: number[] = []
  const ids = await page.evaluate(async () => {
    const reply = await window.bridge.call('entries.page', { before: null, limit: 102 })
    if (!reply.ok || !('sealed' in reply)) throw new Error('no page')
    const { rows } = JSON.parse(new TextDecoder().decode(reply.sealed)) as {
      rows: { id: string; title: string }[]
    }
    return rows.filter(({ title }) => title !== '100KB' && title !== '1MB').map(({ id }) => id)
  })
  const asked = await readShare(page, ids)
  for (let round = 0; round < 3; round += 1) {
    const file = join(tmpdir(), `goldseam-bench-${process.pid}-${round}.pdf`)
    await dialogs.answerSave(file)
    const started = performance.now()
    const outcome = await page.evaluate(
      (request) =>
        window.bridge.call('share.save', {
          ...request,
          format: 'locked-pdf',
          password: 'a password for the bench',
        }),
      asked,
    )
    times.push(performance.now() - started)
    rmSync(file, { force: true })
    if (!outcome.ok) throw new Error(`the export failed: ${outcome.code}`)
  }
  return reportOf('export.100', 'ms', times, '100 entries to a locked PDF, read back and compared')
}

/** From the start of the program to the first picture of the lock screen. */
async function coldStart({ userData }: VaultJournal): Promise<Row | MissingRow> {
  if (runtime === 'electron') return { name: 'cold-start', missing: 'measured on the Chromium host only' }
  const times: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const started = Date.now()
    const app = spawnApp({ mainFile, userData })
    await app.wait('h1')
    const painted = await app.evaluate(
      () =>
        performance.timeOrigin +
        (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
    )
    times.push(painted - started)
    await app.quit()
  }
  return reportOf('cold-start', 'ms', times, 'to the first picture of the lock screen')
}
