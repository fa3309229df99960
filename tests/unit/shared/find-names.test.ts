import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNames } from '#shared/find-names.ts'

/** What is found of a name in a text, as it is written there. */
const found = (text: string, ...names: readonly string[]) =>
  findNames(text, names).map(({ from, to }) => text.slice(from, to))

describe('a name is found', () => {
  test('as a whole word, whatever its capitals', () => {
    expect(found('Anna, ANNA and anna', 'Anna')).toEqual(['Anna', 'ANNA', 'anna'])
    expect(found('Annalena Joanna Anna2 Annaś', 'Anna')).toEqual([])
    expect(found('“Anna”_Anna_ (Anna)/Anna…Anna', 'Anna')).toHaveLength(5)
    expect(found('', 'Anna')).toEqual([])
    expect(found('Anna', '', '  ')).toEqual([])
  })

  test('in its possessives', () => {
    expect(found('Thomas’s car, Thomas’ Auto, Thomas\u0027s', 'Thomas')).toEqual([
      'Thomas',
      'Thomas',
      'Thomas',
    ])
  })

  test('however its accents are encoded, and not without them', () => {
    expect(found('José, Jose\u0301 and Jose', 'Jose\u0301')).toEqual(['José', 'Jose\u0301'])
    expect(found('Jose\u0301 and José', 'Jose')).toEqual([])
    expect(found('Zoe\u0308 Zo\u0308e', 'Zoë')).toEqual(['Zoe\u0308'])
  })

  test('in letters that have more than one small or capital form', () => {
    expect(found('WEISS und Weiß', 'Weiß')).toEqual(['WEISS', 'Weiß'])
    expect(found('ΟΔΥΣΣΕΥΣ', 'Οδυσσευς')).toEqual(['ΟΔΥΣΣΕΥΣ'])
    expect(found('АННА Анна Аннам', 'Анна')).toEqual(['АННА', 'Анна'])
  })

  test('on both sides of a hyphen, and as a hyphenated name before its parts', () => {
    expect(found('pre-Anna, Anna-Maria', 'Anna')).toEqual(['Anna', 'Anna'])
    expect(found('Anna-Maria and Anna\u2011Maria', 'Anna', 'Anna-Maria')).toEqual([
      'Anna-Maria',
      'Anna\u2011Maria',
    ])
    expect(found('Anna-Maria', 'Maria', 'Anna')).toEqual(['Anna', 'Maria'])
  })

  test('across whatever space or line break is between two names', () => {
    expect(found('Anna  Maria, Anna\nMaria, Anna\u00A0Maria', 'Anna Maria')).toHaveLength(3)
    expect(found('O’Brien O\u0027Brien', 'O’Brien')).toHaveLength(2)
  })

  test('in scripts that put no space between words or join endings to names', () => {
    expect(found('田中さんは来た', '田中')).toEqual(['田中'])
    expect(found('민수가 왔다', '민수')).toEqual(['민수'])
    expect(found('สมชายมา', 'สมชาย')).toEqual(['สมชาย'])
  })

  test('with marks of direction beside it', () => {
    expect(found('\u200Fאנה\u200F באה', 'אנה')).toEqual(['\u200Fאנה\u200F'].map((name) => name.slice(1, 4)))
  })
})

test('places are in order, do not overlap, and nothing is found that is not the name', () => {
  const text = fc.array(
    fc.constantFrom('Ann', 'é', 'e\u0301', ' ', '-', 'ß', 'SS', 'n', '’', '田', '\u0301', '😀'),
  )
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 4 }), (pieces, names) => {
      const whole = pieces.join('')
      const wanted = names.map((name) => name.join(''))
      let end = 0
      for (const place of findNames(whole, wanted)) {
        expect(place.from).toBeGreaterThanOrEqual(end)
        expect(place.to).toBeGreaterThan(place.from)
        expect(place.to).toBeLessThanOrEqual(whole.length)
        const sign = (words: string) => words.normalize('NFD').toUpperCase().toLowerCase().normalize('NFD')
        expect(sign(whole.slice(place.from, place.to)).replaceAll('’', "'")).toBe(
          sign((wanted[place.name] ?? '').trim()).replaceAll('’', "'"),
        )
        end = place.to
      }
    }),
  )
})
