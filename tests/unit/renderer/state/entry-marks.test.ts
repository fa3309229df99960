import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Marks, mergeMarks, noMarks, sameMarks } from '../../../../src/renderer/state/entry-marks.ts'

const marks: fc.Arbitrary<Marks> = fc.record({
  starred: fc.boolean(),
  moods: fc.uniqueArray(fc.constantFrom('calm', 'numb', 'flat', 'close')),
  tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
})

test('of two changes to the same marks both hold', () => {
  const base: Marks = { starred: false, moods: ['flat'], tags: ['a', 'b'] }
  const mine: Marks = { starred: true, moods: ['flat', 'calm'], tags: ['b'] }
  const theirs: Marks = { starred: false, moods: [], tags: ['a', 'b', 'c'] }
  const merged = mergeMarks(base, mine, theirs)
  expect(sameMarks(merged, { starred: true, moods: ['calm'], tags: ['b', 'c'] })).toBe(true)
})

test('what only one side changed is as that side has it', () => {
  fc.assert(
    fc.property(marks, marks, (base, changed) => {
      expect(sameMarks(mergeMarks(base, changed, base), changed)).toBe(true)
      expect(sameMarks(mergeMarks(base, base, changed), changed)).toBe(true)
    }),
  )
})

test('it does not matter whose change is taken in, and nothing comes twice', () => {
  fc.assert(
    fc.property(marks, marks, marks, (base, mine, theirs) => {
      const merged = mergeMarks(base, mine, theirs)
      expect(sameMarks(merged, mergeMarks(base, theirs, mine))).toBe(true)
      expect(new Set(merged.tags).size).toBe(merged.tags.length)
    }),
  )
})

test('in which order tags and feelings were given says nothing', () => {
  expect(sameMarks({ ...noMarks, tags: ['a', 'b'] }, { ...noMarks, tags: ['b', 'a'] })).toBe(true)
  expect(sameMarks({ ...noMarks, tags: ['a', 'b'] }, { ...noMarks, tags: ['a', 'c'] })).toBe(false)
})
