import { expect, test } from 'vitest'
import { dateLanguage } from '../../../src/renderer/date-language.ts'

const day = new Date(2026, 10, 2)
const medium = (words: string, system: string) =>
  new Intl.DateTimeFormat(dateLanguage(words, system), { dateStyle: 'medium' }).format(day)

test('dates use the words of the interface in the order of the person’s region', () => {
  expect(medium('en', 'en-US')).toBe('Nov 2, 2026')
  expect(medium('en', 'en-GB')).toBe('2 Nov 2026')
  expect(medium('en', 'de-DE')).toBe('2 Nov 2026')
})

test('a computer that names no region leaves the interface’s own order', () => {
  expect(dateLanguage('en', 'eo')).toBe('en')
})
