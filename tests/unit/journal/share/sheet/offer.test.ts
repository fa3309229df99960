import { afterAll, beforeAll, expect, test } from 'vitest'
import { noteShare } from '#journal/share/note-share.ts'
import { initialsOf } from '#journal/share/sheet/initials.ts'
import { readOffer } from '#journal/share/sheet/offer.ts'
import { lastSession, sinceLast } from '#journal/share/sheet/since-last.ts'
import type { ReceiverKind } from '#shared/receiver.ts'
import { type TemporaryJournal, temporaryJournal } from '../../entries/support/temporary-journal.ts'
import { speakEnglish } from '../support/words.ts'
import { type EightWeeks, fillEightWeeks, today } from './support/eight-weeks.ts'

speakEnglish()
let journal: TemporaryJournal
let filled: EightWeeks
beforeAll(() => {
  journal = temporaryJournal()
  filled = fillEightWeeks(journal.connection)
})
afterAll(() => journal.remove())

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
  expect(Object.values({ ...empty.parts, questions: 0, path: 0 }).every((count) => count === 0)).toBe(true)
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

test('the questions and what stands for the partner come with it', () => {
  const { questions, prepared, partner } = offer('therapist')
  expect(questions).toEqual([{ id: filled.question, words: 'Is it normal that good days scare me?' }])
  expect(prepared).toMatchObject({
    questions: [expect.any(String), expect.any(String)],
    notYet: ['my father'],
  })
  expect(partner).toEqual({ name: 'Adam', instead: 'A.' })
})

test('a name becomes the first letters of its words, and initials stay as they are', () => {
  expect(initialsOf('Anna Maria')).toBe('A. M.')
  expect(initialsOf('Émile')).toBe('É.')
  expect(initialsOf('Зоя')).toBe('З.')
  for (const already of ['', 'A', 'A.', 'A. M.', 'a.m.']) expect(initialsOf(already)).toBeNull()
})

test('the last session is the last document for somebody, else the last day that was prepared for', () => {
  const { connection } = journal
  const { therapist, someone } = filled.receivers
  const ask = (receiver: string | null, day = today) => lastSession(connection, { receiver, today: day })
  expect(ask(therapist)).toBeNull()
  expect(ask(therapist, '2026-03-09')).toEqual({ from: '2026-03-05', by: 'session' })
  expect(sinceLast(connection, { receiver: therapist, today })).toBeNull()

  noteShare(connection, { form: 'paper', contents: [], at: 2, draft: { ...filled.draft, to: '2026-02-15' } })
  noteShare(connection, { form: 'paper', contents: [], at: 1, draft: { ...filled.draft, to: '2026-01-18' } })
  expect(ask(therapist)).toEqual({ from: '2026-02-16', by: 'document' })
  expect(ask(someone)).toBeNull()
  const since = sinceLast(connection, { receiver: therapist, today })
  expect(since).toMatchObject({ upTo: '2026-02-15', promises: [], entries: 5 })
  expect(since?.ratings.find(({ series }) => series === 'trust-predict')).toEqual({
    series: 'trust-predict',
    question: 'This week, Adam acted the way I have come to expect from someone I trust.',
    before: 2,
    now: 5,
  })
  expect(since?.ratings).toHaveLength(6)
})
