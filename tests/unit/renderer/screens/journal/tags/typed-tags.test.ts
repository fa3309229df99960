import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxTagLength, maxTags } from '#shared/limits.ts'
import { nameIn, takeTags } from '../../../../../../src/renderer/screens/journal/tags/typed-tags.ts'

const none = { tags: [], known: [] }

test('commas part tags, also those of Chinese and Japanese, and spaces around them do not count', () => {
  expect(takeTags(' mill,  long  walk ,水、山，', none)).toEqual({
    tags: ['mill', 'long walk', '水', '山'],
    rest: '',
    problem: null,
  })
})

test('a tag that is there in other letters is not added twice, and a known one keeps its letters', () => {
  const taken = takeTags('MILL, straße, cafe\u0301', { tags: ['Mill'], known: ['Straße', 'café'] })
  expect(taken.tags).toEqual(['Mill', 'Straße', 'café'])
})

test('a tag that is too long stays in the field, and the others are taken', () => {
  const long = 'x'.repeat(maxTagLength + 1)
  expect(takeTags(`a, ${long}`, none)).toEqual({ tags: ['a'], rest: long, problem: 'too-long' })
  expect(takeTags('x'.repeat(maxTagLength), none).problem).toBeNull()
})

test('there is room for a number of tags and no more', () => {
  const tags = Array.from({ length: maxTags }, (_, at) => `tag ${at}`)
  expect(takeTags('one more', { tags, known: [] })).toEqual({ tags, rest: 'one more', problem: 'too-many' })
})

test('whatever is typed, each tag taken is one the journal accepts, and no two are the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const { tags } = takeTags(typed, none)
      for (const tag of tags) {
        expect(tag.trim()).toBe(tag)
        expect(tag.length).toBeGreaterThan(0)
        expect(tag.length).toBeLessThanOrEqual(maxTagLength)
        expect(nameIn(tags, tag)).toBe(tag)
      }
    }),
  )
})
