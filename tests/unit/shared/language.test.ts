import { expect, test } from 'vitest'
import { languageOf, regionalLanguage } from '#shared/language.ts'

const day = new Date(2026, 10, 2)
const medium = (words: string, system: string) =>
  new Intl.DateTimeFormat(regionalLanguage(words, system), { dateStyle: 'medium' }).format(day)

test('dates use the words of the interface in the order of the person’s region', () => {
  expect(medium('en', 'en-US')).toBe('Nov 2, 2026')
  expect(medium('en', 'en-GB')).toBe('2 Nov 2026')
  expect(medium('en', 'de-DE')).toBe('2 Nov 2026')
})

test('a computer that names no region leaves the interface’s own order', () => {
  expect(regionalLanguage('en', 'eo')).toBe('en')
})

test('American English says nothing of where a German reader is', () => {
  expect(regionalLanguage('de', 'en-US')).toBe('de')
  expect(regionalLanguage('de', 'en-GB')).toBe('de-GB')
  expect(regionalLanguage('de', 'de-CH')).toBe('de-CH')
})

test('the language is the computer’s where there are words for it, unless one was chosen', () => {
  expect(
    ['de', 'de-AT', 'DE', 'en-GB', 'fr-FR', 'den'].map((system) => languageOf('system', system)),
  ).toEqual([...['de', 'de', 'de', 'en', 'en', 'en']])
  expect(languageOf('en', 'de-DE')).toBe('en')
  expect(languageOf('de', 'en-GB')).toBe('de')
})
