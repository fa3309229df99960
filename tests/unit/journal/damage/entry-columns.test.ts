import { afterEach, beforeEach, expect, test } from 'vitest'
import { entryColumns } from '#journal/damage/recognise-row.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

test('an entry is salvaged with as many columns as the schema has, the body last', () => {
  const columns = journal.connection.sqlite.pragma('table_info(entry)') as { name: string }[]
  expect(columns).toHaveLength(entryColumns)
  expect(columns.at(-1)?.name).toBe('body')
})
