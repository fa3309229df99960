import { describe, expect, test } from 'vitest'
import { partWords } from '#shared/part-words.ts'
import { apply, idOf, left, renamed, without } from './support/made-omissions.ts'
import { documentOf, paragraph, partOf } from './support/made-part.ts'

describe('a changed name', () => {
  const part = partOf(
    'Thomas and I',
    paragraph('Tho', { text: 'mas’s car. ', bold: true }, 'THOMAS, Thomas’ car, Thomasina'),
  )

  test('is changed wherever it stands, across styles, and told of once in a part', () => {
    expect(left(part, renamed('Thomas', 'T.'))).toBe(
      'T. [name changed] and I\nT.’s car. T., T.’ car, Thomasina',
    )
    expect(left(part, renamed('Thomas', 'T.', false))).toBe('T. and I\nT.’s car. T., T.’ car, Thomasina')
  })

  test('is told of after the whole word', () => {
    const owned = partOf('', paragraph('Thomas’s car and Thomas-Peter'))
    expect(left(owned, renamed('Thomas', 'T.'))).toBe('T.’s [name changed] car and T.-Peter')
  })

  test('is changed with an s at its end, and stays where it is another word', () => {
    const owned = partOf('', paragraph('An', { text: 'nas', bold: true }, ' Auto, ANNA and Annual'))
    expect(left(owned, renamed('Anna', 'A.'))).toBe('A.s [name changed] Auto, A. and Annual')
    const word = partOf('', paragraph('Rose rose'))
    const rose = { ...renamed('Rose', 'R.', false), stays: ['rose'] }
    expect(left(word, rose)).toBe('R. rose')
  })

  test('counts its places, in the heading and own words, too, and leaves the document’s marks alone', () => {
    const document = { ...documentOf(part), heading: 'For Thomas' }
    const own = without(part, 'Thomasina', 'out with Thomas', 7)
    const result = apply(document, own, renamed('Thomas', 'T.', true, 8), renamed('words', 'W.', true, 9))
    expect(result.document.heading).toBe('For T.')
    expect(partWords(result.document.parts[0] ?? part)).toContain('[in my own words: out with T.]')
    expect(result.places.get(idOf(8))).toBe(6)
    expect(result.places.has(idOf(9))).toBe(false)
  })

  test('is not changed twice when two names are exchanged', () => {
    const both = partOf('', paragraph('Ann and Bo'))
    expect(left(both, renamed('Ann', 'Bo', false, 1), renamed('Bo', 'Ann', false, 2))).toBe('Bo and Ann')
  })

  test('goes from a word that is whole only after something was left out', () => {
    const joined = partOf('', paragraph('start'), paragraph('xxThomas'))
    expect(left(joined, without(joined, 'start\nxx'), renamed('Thomas', 'T.', false))).toBe('[left out]\nT.')
  })
})

test('an initial and a full stop after it are one stop', () => {
  const part = partOf('', paragraph('I asked Adam. Adam, not I. Adam…'))
  expect(left(part, renamed('Adam', 'A.', false))).toBe('I asked A. A., not I. A.…')
})
