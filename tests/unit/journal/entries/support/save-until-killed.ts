import { writeSync } from 'node:fs'
import { saveEntry } from '#journal/entries/save-entry.ts'
import type { Entry } from '#shared/entry.ts'
import { madeUpBody, madeUpDraft, seeded } from './made-up-entries.ts'
import { draft, openJournal } from './temporary-journal.ts'

/**
 * A process of its own that writes entries and rewrites them until it is killed, and says on its standard output
 * what it was told is saved: one line per save, after the save has answered.
 *
 * Arguments: file, key as hex, seed, and `early` to plant the failure: many saves inside one transaction, each
 * called saved before it is committed.
 */
const [file = '', keyHex = '', seed = '1', plant] = process.argv.slice(2)
const random = seeded(Number(seed))
const connection = openJournal(file, Buffer.from(keyHex, 'hex'), false)
const early = plant === 'early'
const saving = early ? { ...connection, transaction: <T>(work: () => T): T => work() } : connection
const written: Entry[] = []

for (let at = 0; ; at++) {
  if (early && at % 500 === 0) connection.sqlite.exec(at === 0 ? 'BEGIN' : 'COMMIT; BEGIN')
  const rewriting = random() < 0.7 ? Math.floor(random() * written.length) : written.length
  const before = written[rewriting]
  const body = madeUpBody(random, 1 + Math.floor(random() * 200))
  const next = before
    ? draft({
        id: before.id,
        baseRevision: before.revision,
        day: before.day,
        body: `${before.body.slice(0, 2000)} ${body}`,
      })
    : madeUpDraft(random, { body })
  const saved = saveEntry(saving, next, at)
  written[rewriting] = saved
  writeSync(1, `${saved.id} ${saved.revision} ${Buffer.from(saved.body).toString('base64')}\n`)
}
