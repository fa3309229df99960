import type { Migration } from '#journal/database/migrate.ts'
import { journal } from '#journal/database/migrations/0001-journal.ts'
import { exercises } from '#journal/database/migrations/0002-exercises.ts'
import { sharing } from '#journal/database/migrations/0003-sharing.ts'

/** What a later step may do: a new column with a value of each row's own, a new table made of old rows, an index anew. */
const statements: readonly string[] = [
  "ALTER TABLE entry ADD COLUMN place TEXT NOT NULL DEFAULT ''",
  "UPDATE entry SET place = 'of ' || id",
  'CREATE TABLE day_note (day TEXT NOT NULL PRIMARY KEY, entries INTEGER NOT NULL) STRICT, WITHOUT ROWID',
  'INSERT INTO day_note (day, entries) SELECT day, count(*) FROM entry GROUP BY day',
  'DROP INDEX entry_in_bin',
  'CREATE INDEX entry_in_bin ON entry (binned_at, place) WHERE binned_at IS NOT NULL',
  "INSERT INTO setting (name, value) VALUES ('second-step', 'taken')",
]

/** A step that only tests know: it does more to the rows there are than the real second one. */
export const second: Migration = {
  version: 2,
  schema: '1c050c4c6a639120f4f070270274c74e72c6f23524abcd8f89b316b05a81b33d',
  up: (database) => {
    for (const statement of statements) database.exec(statement)
  },
}

/** All steps up to one that is taken last, and the kept vault in which the others were taken already. */
export interface LastStep {
  readonly vault: string
  readonly steps: readonly Migration[]
}

/** What may be taken last, by what tests call it. */
export const lastSteps: Readonly<Record<string, LastStep>> = {
  'of tests': { vault: '0001', steps: [journal, second] },
  'the second': { vault: '0001', steps: [journal, exercises] },
  'the third': { vault: '0002', steps: [journal, exercises, sharing] },
}
