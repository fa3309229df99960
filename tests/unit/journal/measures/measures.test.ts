import { afterEach, beforeEach, expect, it } from 'vitest'
import { binEntries } from '#journal/entries/bin-entries.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { pinEvent, readPinned, unpinEvent } from '#journal/measures/pinned-events.ts'
import { readMeasures } from '#journal/measures/read-measures.ts'
import { uuidv7 } from '#shared/uuid.ts'
import { draft, type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const idOf = (number: number) => uuidv7(number, new Uint8Array(10))

interface Given {
  readonly series?: string
  readonly day?: string
  readonly value?: number | null
  readonly choice?: string | null
  readonly question?: string
}

let made = 0
/** A finished record with one point. Returns its id. */
function answer({
  series = 'safe',
  day = '2026-05-18',
  value = null,
  choice = null,
  question = 'Safe?',
}: Given) {
  made += 1
  const id = idOf(made)
  const { connection } = journal
  saveEntry(connection, draft({ id, day }), made)
  connection
    .write(
      `INSERT INTO answer_record
         (id, exercise_id, status, day, started_at, changed_at, revision, entry_id, record)
       VALUES (?, 'weekly-check-in', 'finished', ?, ?, 1, 1, ?, '{}')`,
    )
    .run(id, day, made, id)
  connection
    .write('INSERT INTO measure_point VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(id, 'key', series, day, value, choice, question, 'Not', 'Very')
  return id
}

it('answers come by question, oldest first; a changed question is another one, after the first', () => {
  answer({ day: '2026-05-11', value: 3 })
  answer({ day: '2026-05-04', value: null })
  answer({ day: '2026-05-18', value: 6, question: 'How safe?' })
  answer({ series: 'repair', day: '2026-05-12', choice: 'yes', question: 'Taken up?' })
  const ends = { lang: 'en', low: 'Not', high: 'Very' }
  expect(readMeasures(journal.connection)).toEqual({
    questions: [
      {
        ...{ series: 'repair', question: 'Taken up?', ...ends },
        points: [{ day: '2026-05-12', value: null, choice: 'yes' }],
      },
      {
        ...{ series: 'safe', question: 'Safe?', ...ends },
        points: [
          { day: '2026-05-04', value: null, choice: null },
          { day: '2026-05-11', value: 3, choice: null },
        ],
      },
      {
        ...{ series: 'safe', question: 'How safe?', ...ends },
        points: [{ day: '2026-05-18', value: 6, choice: null }],
      },
    ],
    signs: null,
    pinned: [],
  })
})

it('what is kept but no measure is not shown, nor what lies in the bin or is sealed', () => {
  for (const series of ['forgive', 'stance', 'amends', 'hide-pull', 'x.somebody.mood'])
    answer({ series, value: 4 })
  binEntries(journal.connection, [answer({ value: 1 })], 1)
  const sealed = answer({ value: 2 })
  journal.connection.write('UPDATE entry SET sealed = 1 WHERE id = ?').run(sealed)
  expect(readMeasures(journal.connection).questions).toEqual([])
})

it('the ticks of the last monthly review come in the words they were shown with', () => {
  const review = (day: string, better: readonly string[], options: string) => {
    const id = answer({ series: 'hope', day, value: 5 })
    const multi = { type: 'multi-choice', prompt: 'What was more true?', state: 'answered' }
    const text = [
      { id: 'open', text: options },
      { id: 'own', text: 'Mistakes were owned' },
    ]
    const record = {
      ...{ record: 1, id, role: 'hurt', lang: 'en', started: `${day}T10:00`, finished: `${day}T10:20` },
      exercise: {
        ...{ id: 'monthly-review', version: 1, title: 'x', author: 'x' },
        hash: `sha256:${'0'.repeat(64)}`,
      },
      status: 'finished',
      answers: [{ key: 'better', ...multi, value: better, options: text }],
    }
    journal.connection
      .write("UPDATE answer_record SET exercise_id = 'monthly-review', record = ? WHERE id = ?")
      .run(JSON.stringify(record), id)
  }
  review('2026-04-01', ['own'], 'Open')
  review('2026-05-01', ['own', 'open', 'gone'], 'We spoke more openly')
  expect(readMeasures(journal.connection).signs).toEqual({
    day: '2026-05-01',
    better: ['We spoke more openly', 'Mistakes were owned'],
    harder: [],
  })
})

it('up to five events are pinned, in the order of their days, and taken away again', async () => {
  const event = (number: number) => ({
    id: idOf(100 + number),
    day: `2026-05-0${9 - number}`,
    words: `event ${number}`,
  })
  for (const number of [1, 2, 3, 4, 5]) pinEvent(journal.connection, event(number), number)
  expect(() => pinEvent(journal.connection, event(6), 6)).toThrow('bad-input')
  pinEvent(journal.connection, event(5), 7)
  await journal.reopen()
  expect(readPinned(journal.connection)).toEqual([5, 4, 3, 2, 1].map(event))
  unpinEvent(journal.connection, event(5).id)
  unpinEvent(journal.connection, event(5).id)
  expect(readPinned(journal.connection)).toHaveLength(4)
})
