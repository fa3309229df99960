import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEntry } from '#journal/entries/read-entry.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import {
  draft,
  type TemporaryJournal,
  temporaryJournal,
} from '../../journal/entries/support/temporary-journal.ts'
import { anyEntry, asSeen } from './any-entry.ts'
import { type EntryFormat, entryFormat } from './entry-format.ts'

/** `npm run torture:fidelity` asks for 10,000. */
const numRuns = Number(process.env.FIDELITY_RUNS ?? 150)
let format: EntryFormat
let journal: TemporaryJournal

beforeAll(async () => {
  format = await entryFormat()
  journal = temporaryJournal()
})
afterAll(() => journal.remove())

test(
  'what was written comes back from the journal: the same blocks, words and marks, and the same Markdown again',
  () => {
    const { typed, formatted } = anyEntry(format.schema)
    fc.assert(
      fc.property(fc.oneof(typed, formatted), (entry) => {
        const body = format.write(entry)
        const { id } = saveEntry(journal.connection, draft({ body }), 1)
        const stored = readEntry(journal.connection, id).body
        const shown = format.read(stored)
        expect(asSeen(shown)).toBe(asSeen(entry))
        expect(format.write(shown)).toBe(body)
      }),
      { numRuns },
    )
    const kept = journal.connection.sqlite.prepare('SELECT count(*) AS entries FROM entry').get()
    expect(kept).toEqual({ entries: numRuns })
  },
  30 * 60_000,
)
