import { expect, test } from 'vitest'
import {
  countryOf,
  type HelplineKind,
  helplines,
  linesByCountry,
} from '../../../../../src/renderer/screens/safety/helplines.ts'

const kinds: Record<HelplineKind, true> = {
  abuse: true,
  'abuse-women': true,
  'abuse-men': true,
  'own-behaviour': true,
  crisis: true,
}

test('every line has a country, a name, a number, a source, and says whether anybody has rung it', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  for (const line of helplines) {
    expect(Object.hasOwn(kinds, line.kind), line.id).toBe(true)
    expect(line.name, line.id).not.toBe('')
    expect(line.source, line.id).not.toBe('')
    expect(line.number, line.id).toMatch(/^\d[\d -]+\d$/)
    expect(line.countries.length, line.id).toBeGreaterThan(0)
    for (const country of line.countries) expect(names.of(country), country).toBeDefined()
    expect(line.checked === null || /^20\d\d-(0[1-9]|1[0-2])$/.test(line.checked), line.id).toBe(true)
  }
  expect(new Set(helplines.map((line) => line.id)).size).toBe(helplines.length)
})

test('the person’s own country comes first, and no line is lost', () => {
  const groups = linesByCountry(helplines, countryOf('en-IE'))
  expect(groups[0]?.country).toBe('IE')
  const shown = new Set(groups.flatMap(({ lines }) => lines))
  expect(shown.size).toBe(helplines.length)
  expect(groups.find(({ country }) => country === 'CA')?.lines.map((line) => line.number)).toEqual(['988'])
})

test('a computer that names no country changes nothing', () => {
  expect(countryOf('en')).toBeUndefined()
  expect(linesByCountry(helplines, undefined)[0]?.country).toBe(helplines[0]?.countries[0])
})
