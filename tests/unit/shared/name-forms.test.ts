import { expect, test } from 'vitest'
import { nameForms } from '#shared/name-forms.ts'

test('every way a name is written is told, as it was asked about first, and longer words that are not the name', () => {
  const { forms, longer } = nameForms(['he rose. Rose’s rose', 'ROSE, Roses, Rosemary, primrose'], 'Rose')
  expect(forms).toEqual([
    ['Rose', 1],
    ['rose', 2],
    ['ROSE', 1],
    ['Roses', 1],
  ])
  expect(longer).toEqual(['Rosemary'])
})

test('a hyphenated name is no longer word, and nothing begins with no name', () => {
  expect(nameForms(['Anna-Maria'], 'Anna')).toEqual({ forms: [['Anna', 1]], longer: [] })
  expect(nameForms(['Anna'], '  ')).toEqual({ forms: [], longer: [] })
})
