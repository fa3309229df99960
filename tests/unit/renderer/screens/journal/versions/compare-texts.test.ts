import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  aroundChanges,
  type Change,
  compareTexts,
} from '../../../../../../src/renderer/screens/journal/versions/compare-texts.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
const compare = (before: string, after: string) => compareTexts(before, after, segmenter)
const side = (changes: readonly Change[], kind: 'added' | 'removed') =>
  changes
    .filter((change) => change.kind === 'same' || change.kind === kind)
    .map(({ text }) => text)
    .join('')
const only = (changes: readonly Change[], kind: Change['kind']) =>
  changes.filter((change) => change.kind === kind).map(({ text }) => text)

test('one word in a sentence is the only change', () => {
  const { changes, rough } = compare('We walked to the mill.\nHome.\n', 'We ran to the mill.\nHome.\n')
  expect(only(changes, 'removed')).toEqual(['walked'])
  expect(only(changes, 'added')).toEqual(['ran'])
  expect(rough).toBe(false)
})

test('words that follow each other are one change, not one for each space between them', () => {
  const { changes } = compare('a very cold day ended', 'a warm bright day ended')
  expect(only(changes, 'removed')).toEqual(['very cold'])
  expect(only(changes, 'added')).toEqual(['warm bright'])
})

test('words without spaces between them are told apart', () => {
  const { changes } = compare('今日は天気がいい。', '明日は天気がいい。')
  expect(only(changes, 'removed')).toEqual(['今日'])
  expect(only(changes, 'added')).toEqual(['明日'])
})

test('whatever the texts are, both are there to the letter', () => {
  const word = fc.constantFrom('mill', 'river', ' ', '  ', '\n', '水', '山', 'é', '👩‍👩‍👧', '.')
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { changes } = compare(before, after)
      expect(side(changes, 'removed')).toBe(before)
      expect(side(changes, 'added')).toBe(after)
    }),
    { numRuns: 2_000 },
  )
})

test('two long texts that have nothing in common are shown as wholes, and it says so', () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join(' ')
  const { changes, rough } = compare(long('a'), long('b'))
  expect(rough).toBe(true)
  expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'added'])
})

test('one word changed in a long text is still found as one word', () => {
  const paragraphs = Array.from({ length: 500 }, (_, at) => `Paragraph ${at} ${'word '.repeat(40)}end.\n`)
  const before = paragraphs.join('')
  const { changes, rough } = compare(before, before.replace('Paragraph 250', 'Paragraph 9999'))
  expect(rough).toBe(false)
  expect(only(changes, 'removed')).toEqual(['250'])
  expect(before.length).toBeGreaterThan(100_000)
})

test('what stayed the same far from any change is left out, and what is near a change is not', () => {
  const same = 'word '.repeat(1_000)
  const shown = aroundChanges(compare(`${same}old ${same}`, `${same}new ${same}`).changes)
  expect(shown.map((part) => (part === 'left out' ? part : part.kind))).toEqual([
    'left out',
    'same',
    'removed',
    'added',
    'same',
    'left out',
  ])
  expect(shown.every((part) => part === 'left out' || part.text.length <= 200)).toBe(true)
})
