import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { noteShare } from '#journal/share/note-share.ts'
import { readOffer } from '#journal/share/sheet/offer.ts'
import { lastSession, sinceLast } from '#journal/share/sheet/since-last.ts'
import type { ReceiverKind } from '#shared/receiver.ts'
import { uuidv7 } from '#shared/uuid.ts'
import { type TemporaryJournal, temporaryJournal } from '../../entries/support/temporary-journal.ts'
import { notedOf } from '../support/noted.ts'
import { speakEnglish } from '../support/words.ts'
import { type EightWeeks, fillEightWeeks, today } from './support/eight-weeks.ts'
import { madeDraft } from './support/made-draft.ts'

speakEnglish()
let journal: TemporaryJournal
let filled: EightWeeks
beforeAll(() => {
  journal = temporaryJournal()
  filled = fillEightWeeks(journal.connection)
})
afterAll(() => journal.remove())

const idOf = (nth: number) => uuidv7(1_790_000_000_000, new Uint8Array(10).fill(nth))
/** Something was handed to somebody, about the weeks up to a day. */
const given = (receiver: string, to: string, at: number) =>
  noteShare(journal.connection, { form: 'paper', noted: notedOf(), at, draft: madeDraft({ receiver, to }) })

const period = { from: '2026-01-05', to: '2026-03-01', today }
const offer = (receiver: ReceiverKind | null) => readOffer(journal.connection, { ...period, receiver })
const how = (receiver: ReceiverKind | null, id: string) =>
  offer(receiver).items.find((item) => item.id === id)

test('of each part it is said how much there is, of these weeks alone', () => {
  expect(offer('therapist').parts).toEqual({
    questions: 3,
    trust: 7,
    wellbeing: 7,
    promises: 1,
    triggers: 33,
    talks: 16,
    signs: 3,
    path: 1,
    marks: 4,
  })
  const empty = readOffer(journal.connection, {
    ...period,
    from: '2025-06-02',
    to: '2025-07-27',
    receiver: null,
  })
  expect(empty.items).toEqual([])
  expect(empty.charts).toEqual({ trust: [], wellbeing: [] })
  expect(Object.values({ ...empty.parts, questions: 0, path: 0 }).every((count) => count === 0)).toBe(true)
})

test('of each chart there is something to draw of these weeks, it is said what it is called', () => {
  const { trust, wellbeing } = offer('therapist').charts
  expect(trust).toEqual([
    { series: 'trust-predict', title: 'Predictable' },
    { series: 'trust-depend', title: 'Dependable' },
    { series: 'trust-faith', title: 'Faith' },
  ])
  expect(wellbeing.map(({ title }) => title)).toEqual(['Safe', 'Weight', 'Close'])
})

test('each exercise says how careful one is with it, and what is sealed or in the bin is not offered', () => {
  const { impact, touch, letter, leaving, safety } = filled.exercises
  const { slept, sealed, binned } = filled.entries
  expect(how('therapist', slept)).toMatchObject({ kind: 'entry', sensitivity: 'ordinary', privateAnswers: 0 })
  expect(how('therapist', impact)).toMatchObject({ kind: 'exercise', sensitivity: 'ordinary' })
  expect(how('therapist', touch)).toMatchObject({ sensitivity: 'ordinary', privateAnswers: 1 })
  expect(how('therapist', letter)?.sensitivity).toBe('sensitive')
  expect(how('couples-therapist', leaving)?.sensitivity).toBe('second-yes')
  expect(how('therapist', safety)?.sensitivity).toBe('second-yes')
  expect(how('couples-therapist', safety)?.sensitivity).toBe('not-for-couples')
  expect(how(null, safety)?.sensitivity).toBe('not-for-couples')
  for (const id of [sealed, binned]) expect(how('therapist', id)).toBeUndefined()
})

test('the questions come with it', () => {
  const { questions, prepared } = offer('therapist')
  expect(questions).toEqual([{ id: filled.question, words: 'Is it normal that good days scare me?' }])
  expect(prepared).toMatchObject({
    questions: [expect.any(String), expect.any(String)],
    notYet: ['my father'],
  })
})

test('the last session is the last document for somebody, else the last day that was prepared for', () => {
  const { connection } = journal
  const { therapist, someone } = filled.receivers
  const ask = (receiver: string | null, day = today) => lastSession(connection, { receiver, today: day })
  expect(ask(therapist)).toBeNull()
  // The session of today is the one that is prepared for.
  expect(ask(therapist, '2026-03-05')).toBeNull()
  expect(ask(therapist, '2026-03-09')).toEqual({ from: '2026-03-05', by: 'session' })
  expect(sinceLast(connection, { receiver: therapist, today })).toBeNull()

  // Whatever is given later about earlier weeks, and for others, takes nothing back.
  given(therapist, '2026-02-15', 1)
  given(therapist, '2026-01-18', 2)
  given(someone, '2026-03-01', 3)
  expect(ask(therapist)).toEqual({ from: '2026-02-15', by: 'document' })
  expect(ask(someone)).toEqual({ from: '2026-03-01', by: 'document' })
  expect(ask(filled.receivers.self)).toBeNull()
  // A last day that is still to come leaves today.
  given(filled.receivers.self, '2026-04-01', 4)
  expect(ask(filled.receivers.self)).toEqual({ from: today, by: 'document' })
})

test('what came since then is counted, also what was written later on that same day', () => {
  const { connection } = journal
  const { therapist } = filled.receivers
  const since = sinceLast(connection, { receiver: therapist, today })
  expect(since).toMatchObject({ upTo: '2026-02-15', promises: [] })
  expect(since?.ratings.find(({ series }) => series === 'trust-predict')).toEqual({
    series: 'trust-predict',
    question: 'This week, Adam acted the way I have come to expect from someone I trust.',
    before: 2,
    now: 5,
  })
  expect(since?.ratings).toHaveLength(6)
  const later = 1_800_000_000_000
  given(therapist, '2026-02-22', later)
  const before = sinceLast(connection, { receiver: therapist, today })?.entries ?? 0
  const written = { baseRevision: 0, zone: 'UTC', title: '', body: 'After the session.' }
  const at = (id: string, day: string, now: number) =>
    saveEntry(connection, { ...written, id, day, time: '22:00' }, now)
  at(idOf(1), '2026-02-22', later - 1)
  at(idOf(2), '2026-02-21', later + 1)
  expect(sinceLast(connection, { receiver: therapist, today })?.entries).toBe(before)
  at(idOf(3), '2026-02-22', later + 1)
  at(idOf(4), '2026-02-23', later - 1)
  expect(sinceLast(connection, { receiver: therapist, today })?.entries).toBe(before + 2)
})
