import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { beginExercise } from '#journal/exercises/drafts.ts'
import { finishExercise } from '#journal/exercises/finish-exercise.ts'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { pinEvent } from '#journal/measures/pinned-events.ts'
import { renderDocument } from '#journal/share/render-document.ts'
import { previewShare } from '#journal/share/share-requests.ts'
import { sheetParts } from '#shared/sheet-parts.ts'
import { uuidv7 } from '#shared/uuid.ts'
import {
  draft as entryDraft,
  type TemporaryJournal,
  temporaryJournal,
} from '../../entries/support/temporary-journal.ts'
import { speakEnglish } from '../support/words.ts'
import { madeDraft } from './support/made-draft.ts'

speakEnglish()
let journal: TemporaryJournal
beforeAll(() => {
  journal = temporaryJournal()
})
afterAll(() => journal.remove())

const hostile = '<img src=x onerror=alert(1)></title>\u202Eevil\u202C \u200Bhidden ) Tj ET endstream'
const idOf = (nth: number) => uuidv7(1_795_000_000_000 + nth, new Uint8Array(10).fill(nth % 256))
const options = {
  paper: 'a4',
  dateForm: 'language',
  clock: 'language',
} as const
const day = '2026-02-02'

test('hostile titles, answers and marks are words, wherever in the sheet they stand', async () => {
  const { connection } = journal
  saveEntry(connection, entryDraft({ id: idOf(1), day, title: hostile, body: hostile }), 1)
  pinEvent(connection, { id: idOf(2), day, words: hostile }, 1)
  const { exercises } = bundledExercises()
  const moment = { id: idOf(3), day, time: '10:00' }
  beginExercise(connection, exercises, { ...moment, exercise: 'therapy-prep', role: 'hurt' }, 1)
  const answers = [{ key: 'goal', state: 'answered' as const, value: hostile }]
  finishExercise(connection, { ...moment, baseRevision: 1, answers, status: 'finished', zone: 'UTC' }, 2)
  const draft = madeDraft({
    parts: [...sheetParts],
    entries: [idOf(1), idOf(3)],
    signedAs: hostile.slice(0, 40),
    role: hostile,
    heading: hostile,
  })
  const selection = { draft, today: '2026-03-03' }
  const { document } = await previewShare(connection, { selection, options })
  const said = JSON.stringify(document)
  expect(said.split('evil').length).toBeGreaterThan(6)
  expect(said).not.toMatch(/[\u202A-\u202E\u200B]/u)
  const page = renderDocument(document, options)
  expect(page).not.toContain('<img')
  expect(page.match(/<\/title>/gu)).toHaveLength(1)
})

test('a sheet of many entries asks the journal no more often than one of few', async () => {
  const { connection } = journal
  const ids = Array.from({ length: 10 }, (_, at) => idOf(100 + at))
  for (const [at, id] of ids.entries()) saveEntry(connection, entryDraft({ id, day, body: `${at}` }), 1)
  const asked = async (entries: readonly string[]) => {
    let count = 0
    const counting = new Proxy(connection, {
      get: (target, name) => {
        if (name === 'read' || name === 'rows' || name === 'db') count += 1
        return Reflect.get(target, name)
      },
    })
    const draft = madeDraft({ parts: [...sheetParts], entries: [...entries] })
    await previewShare(counting, { selection: { draft, today: '2026-03-03' }, options })
    return count
  }
  const few = await asked(ids.slice(0, 2))
  expect(await asked(ids)).toBe(few)
})
