import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readEntry } from '#journal/entries/read-entry.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { beginExercise } from '#journal/exercises/drafts.ts'
import { finishExercise } from '#journal/exercises/finish-exercise.ts'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { markWeek } from '#journal/promises/mark-week.ts'
import { readPromises } from '#journal/promises/read-promises.ts'
import { sealEntries } from '#journal/sealed/seals.ts'
import { readLedger } from '#journal/share/ledger.ts'
import { readShareDraft, saveShareDraft } from '#journal/share/share-drafts.ts'
import {
  previewShare,
  provePrinted,
  renderShare,
  stageShare,
  writeShareFile,
} from '#journal/share/share-requests.ts'
import { speak } from '#journal/words.ts'
import type { ShareOptions, ShareSelection } from '#shared/share.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { shareDraft } from '#shared/share-draft.ts'
import { uuidv7 } from '#shared/uuid.ts'
import { mondayOf } from '#shared/week.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { type EightWeeks, fillEightWeeks, today } from './sheet/support/eight-weeks.ts'
import { wasRead } from './support/was-read.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
const options: ShareOptions = { paper: 'a4', dateForm: 'language', clock: 'language' }
const idOf = (nth: number) => uuidv7(1_790_000_000_000, new Uint8Array(10).fill(nth))
let folder: string
let journal: TemporaryJournal
let filled: EightWeeks
let read: ShareSelection
beforeEach(() => {
  folder = temporaryFolder()
  journal = temporaryJournal()
  filled = fillEightWeeks(journal.connection)
  read = wasRead(journal.connection, { draft: filled.draft, today })
})
afterEach(() => journal.remove())

type Way = (selection: ShareSelection, asked?: ShareOptions) => Promise<unknown>
const ways: Readonly<Record<string, Way>> = {
  async saved(selection, asked = options) {
    const how = { format: 'plain-text', password: null, pdf: null, file: join(folder, 'notes') } as const
    return writeShareFile(journal, { do: 'write-share', selection, options: asked, ...how }, 1)
  },
  printed: (selection, asked = options) =>
    renderShare(journal, { selection, options: asked, printed: null }, 1),
  shown: async (selection, asked = options) =>
    stageShare(journal, { do: 'begin-session-view', selection, options: asked }, 1),
}

/** The same share, of which something else was decided after it was read. */
const decided = (change: Partial<ShareDraft>): ShareSelection => ({
  ...read,
  draft: { ...read.draft, ...change },
})

const changes: Readonly<Record<string, () => void>> = {
  'an entry is edited'() {
    const { slept: id } = filled.entries
    const { revision, day, time, zone, title, body } = readEntry(journal.connection, id)
    saveEntry(
      journal.connection,
      { id, baseRevision: revision, day, time, zone, title, body: `${body} More.` },
      2,
    )
  },
  'a rating is given in the period'() {
    const { exercises } = bundledExercises()
    const at = { day: '2026-02-01', time: '20:00' }
    beginExercise(
      journal.connection,
      exercises,
      { id: idOf(1), exercise: 'weekly-check-in', role: 'hurt', ...at },
      2,
    )
    const answers = [{ key: 'safe', state: 'answered' as const, value: 3 }]
    finishExercise(
      journal.connection,
      { id: idOf(1), baseRevision: 1, answers, status: 'finished', ...at, zone: 'Europe/Lisbon' },
      3,
    )
  },
  'a promise is marked'() {
    const [promise] = readPromises(journal.connection, today)
    const mark = { week: mondayOf(filled.draft.to), today, state: 'missed' as const, note: 'NEWWORDS' }
    markWeek(journal.connection, { id: promise?.id ?? '', ...mark }, 2)
  },
}

describe.each(Object.entries(changes))('after %s', (_, change) => {
  test.each(Object.keys(ways))('what was read before is not %s, and nothing is written', async (name) => {
    change()
    const before = readdirSync(folder)
    await expect(ways[name]?.(read)).rejects.toMatchObject({ code: 'share-changed' })
    expect(readdirSync(folder)).toEqual(before)
    expect(readLedger(journal.connection)).toEqual([])
    await expect(ways[name]?.(wasRead(journal.connection, read))).resolves.toBeDefined()
  })
})

test('pages that were made before a change do not reach the printer', async () => {
  changes['an entry is edited']?.()
  const proving = { do: 'prove-printed', selection: read, options, pdf: new Uint8Array([1]) } as const
  await expect(provePrinted(journal, proving, 1)).rejects.toMatchObject({ code: 'share-changed' })
})

test('neither another day, nor other paper, nor what is left out while reading is a change', async () => {
  const name = { kind: 'name', id: idOf(3), name: 'Adam', instead: 'A.', marked: false } as const
  for (const way of Object.values(ways)) {
    await expect(way({ ...read, today: '2026-03-05' })).resolves.toBeDefined()
    await expect(way(read, { ...options, paper: 'letter' })).resolves.toBeDefined()
    await expect(way(decided({ omissions: [name] }))).resolves.toBeDefined()
  }
})

test('what was decided otherwise after reading is a change, on the cover too', async () => {
  const otherwise: readonly Partial<ShareDraft>[] = [
    { parts: filled.draft.parts.slice(1) },
    { entries: filled.draft.entries.slice(1) },
    { from: '2026-01-12' },
    { role: 'I was not' },
    { signedAs: 'N.' },
    { heading: 'Other' },
    { receiver: filled.receivers.someone },
    { showTimes: true },
    { counts: false },
    { roomForNotes: false },
  ]
  for (const change of otherwise)
    await expect(ways.shown?.(decided(change)), JSON.stringify(change)).rejects.toMatchObject({
      code: 'share-changed',
    })
  speak('de')
  await expect(ways.shown?.(read)).rejects.toMatchObject({ code: 'share-changed' })
  speakEnglish()
})

test.each(Object.keys(ways))('what was never read is not %s', async (name) => {
  await expect(ways[name]?.({ draft: filled.draft, today })).rejects.toMatchObject({ code: 'share-unread' })
  expect(readLedger(journal.connection)).toEqual([])
})

test('that it was read is kept with the draft, and older drafts were not read', () => {
  saveShareDraft(journal.connection, read.draft, 1)
  expect(readShareDraft(journal.connection)?.read).toBe(
    previewShare(journal.connection, { selection: read, options }).fingerprint,
  )
  expect(shareDraft.parse(filled.draft).read).toBeUndefined()
})

test('of a share with an entry that was sealed since, not even the fingerprint is kept', () => {
  saveShareDraft(journal.connection, read.draft, 1)
  const { slept } = filled.entries
  sealEntries(journal.connection, [slept], today, 2)
  const kept = readShareDraft(journal.connection)
  expect(kept?.entries).not.toContain(slept)
  expect(kept?.read).toBeUndefined()
})
