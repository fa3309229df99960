import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Goldseam } from '../../drive/goldseam.ts'
import { longLengths } from '../app-journal.ts'
import { type MissingRow, type Row, reportOf } from '../row.ts'
import { readShare } from './read-share.ts'

type Asked = Awaited<ReturnType<typeof readShare>>

const few = 100
const most = 1000
const look = 50

/** Entries in one locked PDF: how long, the most memory each process held meanwhile, and how soon it stops. */
export async function exportMany({ page, dialogs }: Goldseam): Promise<readonly (Row | MissingRow)[]> {
  const entries = await newest(page)
  const folder = mkdtempSync(join(tmpdir(), 'goldseam-bench-export-'))
  const rows: (Row | MissingRow)[] = []
  let took = 0
  let asked = await readShare(page, entries)
  try {
    // The fewer first: a process seldom gives memory back.
    for (const chosen of [entries.slice(0, few), entries]) {
      const name = `export.${chosen.length}`
      const note = `${chosen.length} entries to one locked PDF`
      asked = await readShare(page, chosen)
      await dialogs.answerSave(join(folder, 'notes.pdf'))
      const watch = watchMemory()
      const started = performance.now()
      const outcome = await save(page, asked)
      took = performance.now() - started
      const peaks = watch.end()
      if (outcome !== 'saved') throw new Error(`the export was ${outcome}`)
      if (chosen.length > few) rows.push(reportOf(name, 'ms', [took], `${note}, read back and compared`))
      if (peaks === null)
        rows.push({ name: `${name}.memory`, missing: 'read from /proc, which only Linux has' })
      for (const [which, megabytes] of Object.entries(peaks ?? {}))
        rows.push(reportOf(`${name}.${which}`, 'MB', [megabytes], `${note}: the most it held`))
    }
    rows.push(await stopping(page, asked, { folder, dialogs, took }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return rows
}

interface Going extends Pick<Goldseam, 'dialogs'> {
  readonly folder: string
  readonly took: number
}

/** From asking to stop, at several moments of an export, to the answer that it has. Nothing is there then. */
async function stopping(page: Page, asked: Asked, { folder, dialogs, took }: Going) {
  const times: number[] = []
  for (const part of [0.1, 0.3, 0.6]) {
    const file = join(folder, `stopped-${part}.pdf`)
    await dialogs.answerSave(file)
    const saving = save(page, asked)
    await new Promise((resolve) => setTimeout(resolve, took * part))
    const stopped = performance.now()
    const reply = await page.evaluate(() => window.bridge.call('share.stop', undefined))
    const outcome = await saving
    times.push(performance.now() - stopped)
    if (!reply.ok || outcome !== 'cancelled') throw new Error(`an export that was stopped was ${outcome}`)
    if (existsSync(file) || readdirSync(folder).length > 1) throw new Error('a stopped export left something')
  }
  return reportOf(
    `export.${asked.selection.draft.entries.length}.stop`,
    'ms',
    times,
    'from asking it to stop until it has, at a tenth, 3 and 6 tenths',
  )
}

async function newest(page: Page): Promise<readonly string[]> {
  const ids = await page.evaluate(async (wanted) => {
    const found: { id: string; title: string }[] = []
    let before: unknown = null
    while (found.length < wanted) {
      const reply = await window.bridge.call('entries.page', { before, limit: 200 })
      if (!reply.ok || !('sealed' in reply)) throw new Error('no page')
      const { rows } = JSON.parse(new TextDecoder().decode(reply.sealed)) as {
        rows: { id: string; title: string; position: number }[]
      }
      const last = rows.at(-1)
      if (last === undefined) break
      found.push(...rows)
      before = last.position
    }
    return found
  }, most + Object.keys(longLengths).length)
  return ids
    .filter(({ title }) => !(title in longLengths))
    .map(({ id }) => id)
    .slice(0, most)
}

async function save(page: Page, request: Asked): Promise<string> {
  const reply = await page.evaluate(
    (asked) =>
      window.bridge.call('share.save', {
        ...asked,
        format: 'locked-pdf',
        password: 'a password for the bench',
      }),
    request,
  )
  if (!reply.ok) throw new Error(`the export failed: ${reply.code}`)
  if ('sealed' in reply) return (JSON.parse(new TextDecoder().decode(reply.sealed)) as { kind: string }).kind
  return (reply.value as { kind: string }).kind
}

/** The most memory the program, the journal process and any page held at once each, in megabytes; null where it cannot be read. */
function watchMemory(): { end(): Readonly<Record<string, number>> | null } {
  if (process.platform !== 'linux') return { end: () => null }
  const peaks: Record<string, number> = { main: 0, journal: 0, print: 0 }
  const timer = setInterval(() => {
    for (const { which, megabytes } of processes()) peaks[which] = Math.max(peaks[which] ?? 0, megabytes)
  }, look)
  return {
    end() {
      clearInterval(timer)
      return peaks
    },
  }
}

function processes(): readonly { which: string; megabytes: number }[] {
  const found: { which: string; megabytes: number }[] = []
  const waiting = [process.pid]
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      const which =
        pid === process.pid
          ? 'main'
          : line.includes('journal.js')
            ? 'journal'
            : line.includes('--type=renderer')
              ? 'print'
              : ''
      if (which !== '' && kilobytes !== undefined) found.push({ which, megabytes: Number(kilobytes) / 1024 })
      const tasks = readdirSync(`/proc/${pid}/task`)
      for (const task of tasks) {
        const children = readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim()
        if (children !== '') waiting.push(...children.split(' ').map(Number))
      }
    } catch (error) {
      // A process that has ended meanwhile.
      if (!existsSync(`/proc/${pid}`)) continue
      throw error
    }
  }
  return found
}
