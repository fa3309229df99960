import { describe, expect, test } from 'vitest'
import { longSnippet } from '#journal/entries/long-snippet.ts'
import { hitEnd, hitStart } from '#journal/entries/marked-text.ts'
import { searchQuery } from '#journal/entries/search-query.ts'

const snippet = (body: string, typed: string) =>
  longSnippet(body, searchQuery(typed).words)?.replaceAll(hitStart, '[').replaceAll(hitEnd, ']')

const filler = 'one two three four five six seven eight nine ten '

describe('the snippet of a long text', () => {
  test('shows the first hit with a few words before it, and marks every hit in sight', () => {
    expect(snippet(`${filler.repeat(3)}the river and the River bank ${filler.repeat(9)}`, 'river ')).toBe(
      '…seven eight nine ten the [river] and the [River] bank one two three four five six seven eight nine ten…',
    )
  })

  test('a word still being typed stands for all that begin so; a finished one only for itself', () => {
    expect(snippet('rivers run, a river rests', 'rive')).toBe('[rivers] run, a [river] rests')
    expect(snippet('rivers run, a river rests', 'river ')).toBe('rivers run, a [river] rests')
  })

  test('a phrase is marked only where its words follow each other', () => {
    expect(snippet('calm. We were. A calm, we said', '"calm we"')).toBe(
      '[calm]. [We] were. A [calm], [we] said',
    )
    expect(snippet('we calm, were calm we', '"calm we"')).toBe('we calm, were [calm] [we]')
  })

  test('accents and capital letters are folded as the index folds them', () => {
    expect(snippet('Une soirée, ÉTÉ', 'soiree ete ')).toBe('Une [soirée], [ÉTÉ]')
    expect(snippet('Χθες η θάλασσα', 'θαλασσα ')).toBe('Χθες η [θάλασσα]')
    expect(snippet('le cafe\u0301 froid', 'café ')).toBe('le [cafe\u0301] froid')
  })

  test('without a hit there is none', () => {
    expect(snippet(filler.repeat(5), 'absent')).toBeUndefined()
    expect(snippet('', 'absent')).toBeUndefined()
    expect(snippet('words', '…')).toBeUndefined()
  })

  test('a word left out is not marked', () => {
    expect(snippet('bread and salt', 'bread -salt')).toBe('[bread] and salt')
  })
})
