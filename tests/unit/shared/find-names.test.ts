import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNames, foldedLetters } from '#shared/find-names.ts'

/** What is found of a name in a text, as it is written there. */
const found = (text: string, ...names: readonly string[]) =>
  findNames(
    text,
    names.map((name) => ({ name })),
  ).map(({ from, to }) => text.slice(from, to))

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

  test('with an s at its end, as in German, and with no other ending', () => {
    const ends = (text: string, name: string) =>
      findNames(text, [{ name }]).map(({ from, end }) => text.slice(from, end))
    expect(ends('Annas Auto, ANNAS, Annas’ und annas', 'Anna')).toEqual(['Annas', 'ANNAS', 'Annas', 'annas'])
    expect(ends('Annast, Annase, Annass, Annan, Annaß', 'Anna')).toEqual([])
    expect(ends('Hans, Hans’, Han', 'Han')).toEqual(['Hans', 'Hans', 'Han'])
    expect(found('Annas und Anna', 'Anna', 'Annas')).toEqual(['Annas', 'Anna'])
  })

  test('but not where it is written in a way that is another word here', () => {
    const places = findNames('Rose rose, ROSE, Roses', [{ name: 'Rose', stays: ['rose', 'Roses'] }])
    expect(places.map(({ from }) => from)).toEqual([0, 11])
  })

  test('however its accents are encoded, and not without them', () => {
    expect(found('José, Jose\u0301 and Jose', 'Jose\u0301')).toEqual(['José', 'Jose\u0301'])
    expect(found('Jose\u0301 and José', 'Jose')).toEqual([])
    expect(found('Zoe\u0308 Zo\u0308e', 'Zoë')).toEqual(['Zoe\u0308'])
  })

  test('in letters that have more than one small or capital form', () => {
    expect(found('WEISS und Weiß, WEIẞ', 'Weiß')).toEqual(['WEISS', 'Weiß', 'WEIẞ'])
    expect(found('So\uFB01a, Ｓofia', 'Sofia')).toEqual(['So\uFB01a', 'Ｓofia'])
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
      for (const place of findNames(
        whole,
        wanted.map((name) => ({ name })),
      )) {
        expect(place.from).toBeGreaterThanOrEqual(end)
        expect(place.to).toBeGreaterThan(place.from)
        expect(place.to).toBeLessThanOrEqual(whole.length)
        const name = (wanted[place.name] ?? '').trim()
        expect(foldedLetters(whole.slice(place.from, place.to))).toBe(foldedLetters(name))
        expect(foldedLetters(whole.slice(place.to, place.end))).toMatch(/^s?$/u)
        end = place.to
      }
    }),
  )
})
