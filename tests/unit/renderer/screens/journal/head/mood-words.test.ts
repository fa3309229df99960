import { expect, test } from 'vitest'
import { moodGroups, moods } from '#shared/mood-groups.ts'
import { moodGroupWords, moodWords } from '../../../../../../src/renderer/screens/journal/head/mood-words.ts'

test('every feeling and every group has a word of its own', () => {
  expect(Object.keys(moodWords).toSorted()).toEqual(moods.toSorted())
  expect(Object.keys(moodGroupWords).toSorted()).toEqual(Object.keys(moodGroups).toSorted())
  const words = Object.values(moodWords).map(({ message }) => message)
  expect(new Set(words).size).toBe(words.length)
})
