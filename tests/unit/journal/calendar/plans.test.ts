import { afterAll, beforeAll, expect, it } from 'vitest'
import { placesBetween, placesOfDayOfYear, rowsAtPlaces } from '#journal/calendar/looking-back.ts'
import { daysOfMonth, moodsOfMonth } from '#journal/calendar/read-month.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'

let journal: TemporaryJournal
beforeAll(() => {
  journal = temporaryJournal()
})
afterAll(() => journal.remove())

/** How SQLite goes about a statement: the steps of its plan. */
function plan(sql: string): readonly string[] {
  const { sqlite } = journal.connection
  const statement = sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`)
  const values = Array.from(sql.matchAll(/\?/g), () => 0)
  const steps = statement.all(...values) as { detail: string }[]
  return steps.map(({ detail }) => detail)
}

it('the days of a month are in an index, with their counts and stars, and come in order', () => {
  expect(plan(daysOfMonth)).toEqual(['SEARCH entry USING COVERING INDEX entry_by_day (day>? AND day<?)'])
})

it('what was felt in a month is a stretch of the feelings, and only the index of hidden entries is asked', () => {
  expect(plan(moodsOfMonth)).toEqual([
    'SEARCH entry_mood USING PRIMARY KEY (position>? AND position<?)',
    'CORRELATED SCALAR SUBQUERY 1',
    expect.stringContaining('SEARCH entry USING INDEX entry_unlisted (position=?'),
    'USE TEMP B-TREE FOR DISTINCT',
  ])
})

it('the entries of a day of the year, or of a week, are chosen in an index', () => {
  expect(plan(placesOfDayOfYear)).toEqual([
    'SEARCH entry USING COVERING INDEX entry_by_day_of_year (<expr>=? AND position<?)',
  ])
  expect(plan(placesBetween)).toEqual(['SEARCH entry USING COVERING INDEX entry_by_day (day>? AND day<?)'])
})

it('only the entries that are shown are read', () => {
  expect(plan(rowsAtPlaces)).toEqual(
    expect.arrayContaining(['SEARCH entry USING INTEGER PRIMARY KEY (rowid=?)']),
  )
})
