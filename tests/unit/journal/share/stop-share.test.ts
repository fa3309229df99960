import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Connection } from '#journal/database/connection.ts'
import { renderShare, writeShareFile } from '#journal/share/share-requests.ts'
import { type ShareStep, ShareStopped, ShareStops } from '#journal/share/share-stops.ts'
import type { ShareFormat } from '#shared/share.ts'
import type { ShareProgress } from '#shared/share-progress.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { madeDraft } from './sheet/support/made-draft.ts'
import { openJournal, write } from './support/filled-journal.ts'
import { canPrint, Printer } from './support/printer.ts'
import { wasRead } from './support/was-read.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
const password = 'shopper-riverbed-unlatch'
const body = 'He told me before I asked. '.repeat(300)
const options = {
  paper: 'a4',
  dateForm: 'language',
  clock: 'language',
} as const
const formats: readonly ShareFormat[] = canPrint
  ? ['locked-pdf', 'open-pdf', 'markdown', 'word', 'plain-text']
  : ['markdown', 'word', 'plain-text']

const printer = new Printer()
afterAll(() => printer.close())

const selected = (connection: Connection, entry: string) =>
  wasRead(connection, { draft: madeDraft({ entries: [entry] }), today: '2026-11-22' })

/** The pages of the entry that is shared, as the print window hands them over. */
async function pages(): Promise<Uint8Array> {
  const connection = openJournal(temporaryFolder(), true)
  const selection = selected(connection, write(connection, 1, 'Title 1', body))
  const { page } = await renderShare({ connection }, { selection, options, printed: null }, 1)
  await connection.close()
  return printer.print(page)
}

describe.each(formats)('a share as %s', (format) => {
  test('stopped at any step leaves nothing, keeps the older file and is not noted', async () => {
    const pdf = format.endsWith('pdf') ? await pages() : null
    const told: ShareProgress[] = []
    for (let stopAt = 0; ; stopAt += 1) {
      const folder = temporaryFolder()
      const shared = join(folder, 'shared')
      const file = join(shared, 'notes')
      mkdirSync(shared)
      writeFileSync(file, 'older')
      const connection = openJournal(folder, true)
      const id = write(connection, 1, 'Title 1', body)
      const selection = selected(connection, id)
      let at = 0
      const stops = new ShareStops(async (progress) => {
        if (stopAt === 0) told.push(progress)
        at += 1
        if (at === stopAt) stops.stop()
      })
      // Round 0 is never stopped, and shows what there is to stop at.
      const outcome = await writeShareFile(
        { connection },
        {
          do: 'write-share',
          selection,
          options,
          format,
          password: format === 'locked-pdf' ? password : null,
          pdf,
          file,
        },
        1,
        stops.watched(),
      )
      const noted = connection.read<{ count: number }>('SELECT count(*) AS count FROM share').get()?.count
      await connection.close()
      expect(readdirSync(shared)).toEqual(['notes'])
      expect({ outcome: outcome.kind, noted, older: readFileSync(file, 'latin1') === 'older' }).toEqual(
        stopAt === 0
          ? { outcome: 'saved', noted: 1, older: false }
          : { outcome: 'cancelled', noted: 0, older: true },
      )
      if (stopAt === told.length) break
    }
    expect(told.map(({ step }) => step)).toEqual(expect.arrayContaining(['checking', 'saving']))
    expect(told.at(-1)?.step).toBe('saving')
    // Page after page of what was read again.
    const counted = told.filter(({ of }) => of > 0)
    if (pdf !== null) {
      expect(counted.length).toBeGreaterThan(1)
      expect(counted).toEqual(counted.map((_, done) => ({ step: 'checking', done, of: counted.length })))
    }
  })
})

test.skipIf(!canPrint)(
  'the reading of printed pages for their numbers stops between two of them',
  async () => {
    const connection = openJournal(temporaryFolder(), true)
    const entries = [1, 2, 3].map((nth) => write(connection, nth, `Title ${nth}`, body))
    const selection = wasRead(connection, { draft: madeDraft({ entries }), today: '2026-11-22' })
    const render = (printed: Uint8Array | null, step?: ShareStep) =>
      renderShare({ connection }, { selection, options, printed }, 1, step)
    const { page, numbersPages } = await render(null)
    expect(numbersPages).toBe(true)
    const printed = await printer.print(page)
    let turns = 0
    const stops = new ShareStops(async () => {
      turns += 1
      if (turns === 2) stops.stop()
    })
    await expect(render(printed, stops.watched())).rejects.toThrow(ShareStopped)
    expect(turns).toBe(2)
    await connection.close()
  },
)

test('a stop ends what was asked for before it, also what still waits, and nothing later', async () => {
  const stops = new ShareStops(async () => undefined)
  const making: ShareProgress = { step: 'making', done: 0, of: 0 }
  const [going, waiting] = [stops.watched(), stops.watched()]
  await going(making)
  stops.stop()
  await expect(going(making)).rejects.toThrow(ShareStopped)
  await expect(waiting(making)).rejects.toThrow(ShareStopped)
  await expect(stops.watched()(making)).resolves.toBeUndefined()
})
