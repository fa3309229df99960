import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { binEntries } from '#journal/entries/bin-entries.ts'
import { contentsOfShare, readLedger } from '#journal/share/ledger.ts'
import { notePrinted, renderShare, stageShare, writeShareFile } from '#journal/share/share-requests.ts'
import type { ShareSelection } from '#shared/share.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { sheetParts } from '#shared/sheet-parts.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { type EightWeeks, fillEightWeeks, today } from './sheet/support/eight-weeks.ts'
import { wasRead } from './support/was-read.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
const options = { paper: 'a4', dateForm: 'language', clock: 'language' } as const
let journal: TemporaryJournal
let filled: EightWeeks
beforeAll(() => {
  journal = temporaryJournal()
  filled = fillEightWeeks(journal.connection)
})
afterAll(() => journal.remove())

/** A moment after all before it. */
let last = 1_790_000_000_000
const later = () => {
  last += 1
  return last
}

/** A document handed over each way. */
const ways: Readonly<Record<string, (selection: ShareSelection, now: number) => Promise<void>>> = {
  async file(asked, now) {
    const selection = wasRead(journal.connection, asked)
    const file = join(temporaryFolder(), 'notes')
    const request = { do: 'write-share', selection, options, format: 'markdown', password: null } as const
    await writeShareFile(journal, { ...request, pdf: null, file }, now)
  },
  async paper(asked, now) {
    const selection = wasRead(journal.connection, asked)
    const { noted } = await renderShare(journal, { selection, options, printed: null }, now)
    notePrinted(journal, { do: 'note-printed', selection, noted }, now)
  },
  async screen(asked, now) {
    const selection = wasRead(journal.connection, asked)
    stageShare(journal, { do: 'begin-session-view', selection, options }, now)
  },
}

/** What the ledger says of the last one. */
function lastNoted() {
  const [note] = readLedger(journal.connection)
  const entries = contentsOfShare(journal.connection, note?.id ?? '').map(({ now }) => now?.id)
  return { parts: note?.parts, entries, omissions: note?.omissions }
}

test.each(Object.entries(ways))(
  'by %s: of the parts that were ticked, those that are in the document',
  async (_, hand) => {
    await hand({ draft: filled.draft, today }, later())
    expect(lastNoted().parts).toEqual([...sheetParts])
    // Weeks in which nothing was written: what was ticked has nothing to say but the path and the questions.
    const empty = { ...filled.draft, from: '2025-06-02', to: '2025-07-27' }
    await hand({ draft: empty, today }, later())
    expect(lastNoted().parts).toEqual(['questions', 'path'])
  },
)

test('a part of charts is noted as long as one of them is in the document', async () => {
  const draft: ShareDraft = { ...filled.draft, parts: ['trust', 'wellbeing'], entries: [] }
  const noted = async (chartsOut: ShareDraft['chartsOut']) => {
    await ways.paper?.({ draft: { ...draft, chartsOut }, today }, later())
    return lastNoted().parts
  }
  expect(await noted(['trust-predict', 'trust-faith'])).toEqual(['trust', 'wellbeing'])
  expect(await noted(['trust-predict', 'trust-faith', 'trust-depend'])).toEqual(['wellbeing'])
})

test.each(Object.entries(ways))(
  'by %s: of what was chosen, what may go in, and what was left out of it',
  async (_, hand) => {
    const { impact, leaving, letter } = filled.exercises
    const { slept, sealed, binned } = filled.entries
    const entries = [impact, leaving, letter, slept, sealed, binned]
    const name = { kind: 'name', id: impact, name: 'Adam', instead: 'A.', marked: false } as const
    const nowhere = { ...name, id: slept, name: 'Zebedee' }
    const draft = { ...filled.draft, parts: [], entries, confirmed: [letter], omissions: [name, nowhere] }
    await hand({ draft, today }, later())
    const { entries: noted, omissions } = lastNoted()
    expect(noted.toSorted()).toEqual([impact, letter, slept].toSorted())
    // A name that stands nowhere in it was not changed in it.
    expect(omissions).toBe(1)
  },
)

test('what came into the bin between looking and printing is noted if it was on the pages', async () => {
  const { kettle, slept } = filled.entries
  const draft = { ...filled.draft, parts: [], entries: [kettle, slept] }
  const selection = wasRead(journal.connection, { draft, today })
  const { noted, page } = await renderShare(journal, { selection, options, printed: null }, 5)
  binEntries(journal.connection, [kettle], 6)
  expect(page).toContain('KETTLEMARK')
  expect(noted.entries.map(({ id }) => id).toSorted()).toEqual([kettle, slept].toSorted())
})
