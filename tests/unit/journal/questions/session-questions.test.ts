import { afterEach, beforeEach, expect, test } from 'vitest'
import { binEntries } from '#journal/entries/bin-entries.ts'
import { deleteForGood } from '#journal/entries/delete-for-good.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import {
  addQuestion,
  changeQuestion,
  readQuestions,
  removeQuestion,
  settleQuestion,
  takeBackQuestion,
} from '#journal/questions/session-questions.ts'
import { sealEntries, unsealEntries } from '#journal/sealed/seals.ts'
import { draft, type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const ids = [draft().id, draft().id, draft().id]
const [first = '', second = '', third = ''] = ids
const wordsNow = () => readQuestions(journal.connection).map(({ words }) => words)

test('open questions come first in the order they came up, then those that were asked, last asked first', () => {
  const { connection } = journal
  for (const [nth, id] of ids.entries()) {
    addQuestion(connection, { id, words: `Question ${nth}`, entry: null }, 10 + nth)
  }
  settleQuestion(connection, first, 50)
  settleQuestion(connection, third, 60)
  expect(wordsNow()).toEqual(['Question 1', 'Question 2', 'Question 0'])
  takeBackQuestion(connection, first)
  expect(wordsNow()).toEqual(['Question 0', 'Question 1', 'Question 2'])
  settleQuestion(connection, third, 99)
  expect(readQuestions(connection).at(-1)).toMatchObject({ id: third, settledAt: 60 })
})

test('a question is changed and removed by its id, and to add it again changes nothing', () => {
  const { connection } = journal
  addQuestion(connection, { id: first, words: 'How?', entry: null }, 1)
  addQuestion(connection, { id: second, words: 'Why?', entry: null }, 2)
  changeQuestion(connection, first, 'How, then?')
  addQuestion(connection, { id: first, words: 'How?', entry: null }, 3)
  expect(wordsNow()).toEqual(['How, then?', 'Why?'])
  removeQuestion(connection, first)
  removeQuestion(connection, first)
  expect(wordsNow()).toEqual(['Why?'])
})

test('it names the entry it came up in while that is in the lists, and outlives it', () => {
  const { connection } = journal
  const { id, day } = saveEntry(connection, draft({ title: 'The bank' }), 1)
  addQuestion(connection, { id: first, words: 'How?', entry: id }, 2)
  const told = () => readQuestions(connection)[0]?.entry
  expect(told()).toEqual({ id, day, title: 'The bank' })
  binEntries(connection, [id], 3)
  expect(told()).toBe(null)
  deleteForGood(connection, [id])
  expect(wordsNow()).toEqual(['How?'])
  addQuestion(connection, { id: second, words: 'Of nothing?', entry: third }, 4)
  expect(wordsNow()).toEqual(['How?', 'Of nothing?'])
})

test('one about a sealed entry is not told or changed until the seal is taken off', () => {
  const { connection } = journal
  const { id } = saveEntry(connection, draft({ title: 'The bank' }), 1)
  addQuestion(connection, { id: first, words: 'How?', entry: id }, 2)
  sealEntries(connection, [id], '2026-05-01', 3)
  expect(wordsNow()).toEqual([])
  changeQuestion(connection, first, 'Other words')
  removeQuestion(connection, first)
  unsealEntries(connection, [id])
  expect(wordsNow()).toEqual(['How?'])
})
