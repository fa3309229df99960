import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Connection } from '#journal/database/connection.ts'
import { binEntries } from '#journal/entries/bin-entries.ts'
import { beginExercise } from '#journal/exercises/drafts.ts'
import { finishExercise } from '#journal/exercises/finish-exercise.ts'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { keepReceiver } from '#journal/share/receivers.ts'
import { previewShare } from '#journal/share/share-requests.ts'
import { gatherDraft } from '#journal/share/sheet/gather-draft.ts'
import type { ReceiverKind } from '#shared/receiver.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { recordId } from '../../exercises/support/made-exercise.ts'
import { temporaryFolder } from '../../vault/support/temporary-folder.ts'
import { openJournal, write } from '../support/filled-journal.ts'
import { speakEnglish } from '../support/words.ts'
import { madeDraft } from './support/made-draft.ts'

speakEnglish()
let journal: Connection
beforeEach(() => {
  journal = openJournal(temporaryFolder(), true)
})
afterEach(() => journal.close())

const gathered = (changes: Partial<ShareDraft>) =>
  gatherDraft(journal, madeDraft(changes)).map(({ id }) => id)
const seal = (id: string, sealed: 0 | 1) =>
  journal.run(journal.db.updateTable('entry').set({ sealed }).where('id', '=', id))
const nobody = '00000000-0000-7000-8000-000000000000'

function receiver(kind: ReceiverKind): string {
  const id = recordId(90)
  keepReceiver(journal, { id, kind, name: '' }, 1)
  return id
}

/** An exercise of the app's that was done and lies open among the entries. */
function done(nth: number, exercise: string): string {
  const id = recordId(nth)
  const moment = { day: '2026-12-01', time: '10:00' }
  const { exercises } = bundledExercises()
  const role = exercises.get(exercise)?.roles[0] ?? 'both'
  beginExercise(journal, exercises, { id, exercise, role, ...moment }, 1)
  finishExercise(journal, { id, baseRevision: 1, answers: [], status: 'finished', ...moment, zone: 'UTC' }, 2)
  seal(id, 0)
  return id
}

test('exactly the chosen entries that are neither in the bin nor sealed are gathered, oldest first', () => {
  const [first = '', second = '', third = '', fourth = ''] = [1, 2, 3, 4].map((nth) =>
    write(journal, nth, `Title ${nth}`, 'bread'),
  )
  expect(gathered({ entries: [third, first, third] })).toEqual([first, third])
  binEntries(journal, [first], 1)
  seal(second, 1)
  const entries = [fourth, third, second, first]
  expect(gathered({ entries, confirmed: entries })).toEqual([third, fourth])
})

test('without an entry or a part of the sheet there is nothing to share', () => {
  expect(() => gathered({ entries: [nobody] })).toThrow(expect.objectContaining({ code: 'nothing-chosen' }))
  expect(gathered({ parts: ['marks'] })).toEqual([])
})

test('what wants a second yes is in only when it was given', () => {
  const [leaving, plain] = [done(1, 'stay-or-go'), done(2, 'roots')]
  const chosen = { entries: [leaving, plain], receiver: receiver('therapist') }
  expect(gathered(chosen)).toEqual([plain])
  expect(gathered({ ...chosen, confirmed: [leaving] })).toEqual([leaving, plain])
})

test('a safety check is in no document for a couple’s therapist, nor while it is not known who it is for', () => {
  const id = done(1, 'safety-check')
  const chosen = { entries: [id], confirmed: [id], parts: ['marks' as const] }
  expect(gathered({ ...chosen, receiver: receiver('couples-therapist') })).toEqual([])
  expect(gathered(chosen)).toEqual([])
  expect(gathered({ ...chosen, receiver: nobody })).toEqual([])
  expect(gathered({ ...chosen, receiver: receiver('therapist') })).toEqual([id])
})

test('the document of a draft has its exercises and its entries, each under a heading', async () => {
  const entry = write(journal, 1, 'One', 'bread')
  const exercise = done(1, 'roots')
  const options = { dateForm: 'language', clock: 'language' } as const
  const draft = madeDraft({ entries: [entry, exercise], receiver: receiver('therapist') })
  const { document } = await previewShare(journal, {
    selection: { draft, today: '2026-03-03' },
    options: { ...options, paper: 'a4' },
  })
  expect(document.heading).toBe('Notes for a therapy session')
  expect(document.parts.map(({ id, level }) => [id, level])).toEqual([
    ['exercises', 2],
    [exercise, 3],
    ['entries', 2],
    [entry, 3],
    ['included', 2],
  ])
})
