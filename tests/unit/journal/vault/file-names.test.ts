import { randomBytes } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { imageFiles } from '#journal/images/image-files.ts'
import { keepImage } from '#journal/images/images.ts'
import { realDisk } from '#journal/vault/disk.ts'
import type { EntryDraft } from '#shared/entry.ts'
import { draft, type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'
import { madePng } from '../images/support/made-images.ts'

const made: TemporaryJournal[] = []
afterEach(async () => {
  for (const journal of made.splice(0)) await journal.remove()
})

/** A journal with the same number of entries and pictures as every other, and words, days and moods of its own. */
function journalOf(words: Partial<EntryDraft>): TemporaryJournal {
  const journal = temporaryJournal()
  made.push(journal)
  const images = imageFiles({
    disk: realDisk,
    folder: join(journal.folder, 'attachments'),
    key: randomBytes(32),
    vaultId: randomBytes(16),
    random: randomBytes,
  })
  for (let entry = 1; entry <= 40; entry += 1) saveEntry(journal.connection, draft(words), entry)
  for (let picture = 1; picture <= 3; picture += 1) {
    keepImage({ connection: journal.connection, images }, madePng({ seed: 7 }), picture)
  }
  return journal
}

/** Names of everything below a folder, with random ones taken out, and when each was changed. */
function seenFromOutside({ folder }: TemporaryJournal) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return {
    names: paths.map((path) => path.replace(/[0-9a-f]{32}$/, 'RANDOM')).sort(),
    changed: paths.map((path) => statSync(join(folder, path)).mtimeMs),
  }
}

const calm: Partial<EntryDraft> = { title: 'A quiet day', body: 'We walked to the lake.', day: '1999-03-04' }
const angry: Partial<EntryDraft> = { title: 'She lied :(', body: 'Found the old message.', day: '2026-05-01' }

test('claim 7: the names and times of the files are the same whatever was written, about whatever day', () => {
  const started = Date.now() - 2_000
  for (const words of [calm, angry]) {
    const { names, changed } = seenFromOutside(journalOf(words))
    expect(names).toEqual([
      'attachments',
      'attachments/RANDOM',
      'attachments/RANDOM',
      'attachments/RANDOM',
      'journal.db',
      'journal.db-wal',
    ])
    for (const when of changed) expect(when).toBeGreaterThan(started)
  }
})

test('claim 7: the same picture has another name every time it is kept', () => {
  const names = new Set(
    [calm, calm].flatMap((words) => readdirSync(join(journalOf(words).folder, 'attachments'))),
  )
  expect(names.size).toBe(6)
})
