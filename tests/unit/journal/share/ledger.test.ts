import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Connection } from '#journal/database/connection.ts'
import { binEntries } from '#journal/entries/bin-entries.ts'
import { deleteForGood } from '#journal/entries/delete-for-good.ts'
import { readEntry } from '#journal/entries/read-entry.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { contentsOfShare, readLedger, sharesOfEntry } from '#journal/share/ledger.ts'
import { noteShare } from '#journal/share/note-share.ts'
import { keepReceiver, readReceivers, removeReceiver } from '#journal/share/receivers.ts'
import { discardShareDraft, readShareDraft, saveShareDraft } from '#journal/share/share-drafts.ts'
import { writeShareFile } from '#journal/share/share-requests.ts'
import type { Receiver } from '#shared/receiver.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import type { NotedContents } from '#shared/share-note.ts'
import { uuidv7 } from '#shared/uuid.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { openJournal, write } from './support/filled-journal.ts'
import { wasRead } from './support/was-read.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
const idOf = (nth: number) => uuidv7(1_700_000_000_000, new Uint8Array(10).fill(nth))
const therapist: Receiver = { id: idOf(200), kind: 'therapist', name: 'RECEIVERMARK' }
const draft: ShareDraft = {
  receiver: therapist.id,
  period: 'eight-weeks',
  periodChosen: false,
  from: '2026-09-28',
  to: '2026-11-22',
  signedAs: 'M.',
  role: '',
  heading: '',
  showTimes: false,
  parts: ['marks', 'questions'],
  notYet: false,
  chartsOut: [],
  questionsOut: [],
  entries: [],
  confirmed: [],
  privateToo: [],
  counts: true,
  forTherapist: true,
  roomForNotes: true,
  omissions: [{ kind: 'name', id: idOf(201), name: 'Anna', instead: 'A.', marked: false }],
  restingSince: null,
}
let folder: string
let connection: Connection
let ids: readonly string[]
beforeEach(() => {
  folder = temporaryFolder()
  connection = openJournal(folder, true)
  ids = [1, 2, 3].map((nth) => write(connection, nth, `Title ${nth}`, 'first words'))
})
afterEach(() => connection.close())

/** What is noted of a document with some parts, a name changed, and these entries as they are now. */
const noted = (...entries: readonly string[]): NotedContents => ({
  parts: ['questions', 'marks'],
  entries: entries.map((id) => ({ id, revision: readEntry(connection, id).revision })),
  omissions: 1,
})

function rename(id: string, title: string): void {
  const { revision, day, time, zone, body } = readEntry(connection, id)
  saveEntry(connection, { id, baseRevision: revision, day, time, zone, title, body }, 2)
}

async function writeText(file: string): Promise<void> {
  const chosen = { ...draft, parts: [], entries: [...ids] }
  const selection = wasRead(connection, { draft: chosen, today: '2026-11-22' })
  const options = { paper: 'a4', dateForm: 'language', clock: 'language' } as const
  await writeShareFile(
    { connection },
    { do: 'write-share', selection, options, format: 'plain-text', password: null, pdf: null, file },
    7000,
  )
}

test('the ledger says when, for whom, in what form, of which weeks, which parts, and how much was left out', () => {
  keepReceiver(connection, therapist, 1)
  const [first = '', second = ''] = ids
  noteShare(connection, { form: 'screen', noted: noted(first), at: 7000, draft })
  const hash = 'ab'.repeat(32)
  noteShare(connection, { form: 'locked-pdf', noted: noted(second, first), at: 9000, draft, hash })
  const common = {
    receiver: therapist,
    period: { from: '2026-09-28', to: '2026-11-22' },
    parts: ['questions', 'marks'],
    omissions: 1,
    id: expect.any(String),
  }
  expect(readLedger(connection)).toEqual([
    { ...common, at: 9000, form: 'locked-pdf', entries: 2, hash: 'ab'.repeat(32) },
    { ...common, at: 7000, form: 'screen', entries: 1, hash: null },
  ])
  expect(sharesOfEntry(connection, first).map(({ at }) => at)).toEqual([9000, 7000])
  expect(sharesOfEntry(connection, second).map(({ at }) => at)).toEqual([9000])
  expect(sharesOfEntry(connection, ids[2] ?? '')).toEqual([])
})

test('of an entry the ledger keeps the version, and says what it is called now', () => {
  const [first = '', second = '', third = ''] = ids
  noteShare(connection, { form: 'paper', noted: noted(...ids), at: 7000, draft })
  rename(first, 'Called something else')
  binEntries(connection, [second], 1)
  connection.run(connection.db.updateTable('entry').set({ sealed: 1 }).where('id', '=', third))
  const [note] = readLedger(connection)
  expect(contentsOfShare(connection, note?.id ?? '')).toEqual([
    {
      revision: 1,
      now: {
        id: first,
        day: '2026-11-01',
        title: 'Called something else',
        preview: 'first words',
        changedSince: true,
      },
    },
    { revision: 1, now: null },
    { revision: 1, now: null },
  ])
  deleteForGood(connection, [second])
  expect(readLedger(connection)[0]?.entries).toBe(2)
})

test('the hash in the ledger is that of the file as it lies on the disk', async () => {
  await writeText(join(folder, 'notes'))
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, 'notes')))
    .digest('hex')
  expect(readLedger(connection)).toMatchObject([{ at: 7000, form: 'plain-text', hash }])
})

test('what never came into its place is not in the ledger', async () => {
  mkdirSync(join(folder, 'in-the-way'))
  await expect(writeText(join(folder, 'in-the-way'))).rejects.toThrow()
  expect(readLedger(connection)).toEqual([])
})

test('the ledger keeps for whom a share was as they were called then, whatever becomes of them', () => {
  keepReceiver(connection, therapist, 1)
  noteShare(connection, { form: 'paper', noted: noted(), at: 7000, draft })
  keepReceiver(connection, { ...therapist, kind: 'couples-therapist', name: 'Dr. Weber' }, 2)
  noteShare(connection, { form: 'paper', noted: noted(), at: 8000, draft })
  removeReceiver(connection, therapist.id)
  noteShare(connection, { form: 'paper', noted: noted(), at: 9000, draft })
  expect(readReceivers(connection)).toEqual([])
  expect(readLedger(connection).map(({ at, receiver }) => ({ at, receiver }))).toEqual([
    { at: 9000, receiver: null },
    { at: 8000, receiver: { id: null, kind: 'couples-therapist', name: 'Dr. Weber' } },
    { at: 7000, receiver: { id: null, kind: 'therapist', name: 'RECEIVERMARK' } },
  ])
})

test('a share noted before there were receivers is in the ledger with what is known of it', () => {
  noteShare(connection, { form: 'paper', noted: noted(...ids), at: 7000, draft })
  connection.sqlite.prepare('DELETE FROM share_record').run()
  expect(readLedger(connection)).toMatchObject([
    {
      at: 7000,
      form: 'paper',
      entries: 3,
      receiver: null,
      period: null,
      parts: [],
      omissions: 0,
      hash: null,
    },
  ])
})

test('receivers are kept in the order they were named, and changed in their place', () => {
  const friend: Receiver = { id: idOf(100), kind: 'someone', name: 'Bo' }
  keepReceiver(connection, therapist, 1)
  keepReceiver(connection, friend, 2)
  keepReceiver(connection, { ...therapist, kind: 'couples-therapist' }, 3)
  expect(readReceivers(connection)).toEqual([{ ...therapist, kind: 'couples-therapist' }, friend])
})

test('the share being prepared is there again after the journal was closed, until it is discarded', async () => {
  expect(readShareDraft(connection)).toBeNull()
  saveShareDraft(connection, { ...draft, role: 'first' }, 1)
  saveShareDraft(connection, draft, 2)
  await connection.close()
  connection = openJournal(folder)
  expect(readShareDraft(connection)).toEqual(draft)
  discardShareDraft(connection)
  expect(readShareDraft(connection)).toBeNull()
})

test('a share that was being prepared before charts could be left out leaves out none', () => {
  const { chartsOut: _, ...before } = draft
  saveShareDraft(connection, draft, 1)
  connection.sqlite.prepare('UPDATE share_draft SET draft = ?').run(JSON.stringify(before))
  expect(readShareDraft(connection)).toEqual({ ...before, chartsOut: [] })
})

test.each(['{"receiver":', '{"receiver": 7}'])(
  'a damaged draft (%s) counts as none, and gives way',
  (damaged) => {
    saveShareDraft(connection, draft, 1)
    connection.sqlite.prepare('UPDATE share_draft SET draft = ?').run(damaged)
    expect(readShareDraft(connection)).toBeNull()
    saveShareDraft(connection, draft, 2)
    expect(readShareDraft(connection)).toEqual(draft)
  },
)
