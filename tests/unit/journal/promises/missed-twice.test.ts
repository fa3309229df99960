import fc from 'fast-check'
import { expect, it } from 'vitest'
import { missedTwice } from '#journal/promises/missed-twice.ts'
import type { PromiseWeek } from '#shared/promise.ts'
import { weeksUpTo } from '#shared/week.ts'

const letters = { k: 'kept', p: 'partly', m: 'missed', n: 'not-due', '-': null } as const
type Letter = keyof typeof letters
const weeks = (row: readonly Letter[]): PromiseWeek[] =>
  weeksUpTo('2026-05-20', row.length).map((week, at) => ({
    week,
    state: letters[row[at] ?? '-'],
    note: '',
  }))
const asked = (row: string) => missedTwice(weeks([...row] as Letter[]), null)

it('asks after two misses in a row, the present week still open or not', () => {
  expect(['kkmm', 'kmm-', 'mm', 'mmm'].map(asked)).toEqual([true, true, true, true])
})

it('weeks in which it was not due are passed over', () => {
  expect(['mnm', 'mmn', 'mnmn-', 'mmnn'].map(asked)).toEqual([true, true, true, true])
})

it('a blank week is not a miss, and a week kept or partly kept ends the row', () => {
  expect(['m', 'm-', 'm-m', 'mm--', 'mmk', 'mmp-', 'mkm', '----', ''].map(asked)).toEqual(
    Array.from({ length: 9 }, () => false),
  )
})

it('says the same as reading the row from its end by hand, and nothing is asked about what was decided', () => {
  const row = fc.array(fc.constantFrom<Letter>('k', 'p', 'm', 'n', '-'), { maxLength: 12 })
  fc.assert(
    fc.property(row, fc.nat(11), (letters, at) => {
      const [first = '-', second = '-'] = letters
        .join('')
        .replace(/-$/, '')
        .split('')
        .filter((letter) => letter !== 'n')
        .slice(-2)
      const inRow = letters.join('').replace(/-(n*)$/, '$1')
      const byHand = /mn*mn*$/.test(letters.at(-1) === '-' ? inRow : letters.join(''))
      expect(asked(letters.join(''))).toBe(byHand)
      if (byHand && letters.at(-1) !== 'n') expect([first, second]).toEqual(['m', 'm'])
      const all = weeks(letters)
      const decided = all[at]?.week ?? null
      if (missedTwice(all, decided)) {
        const misses = all.filter(({ state }) => state === 'missed').slice(-2)
        expect(misses.every(({ week }) => decided === null || week > decided)).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
})
