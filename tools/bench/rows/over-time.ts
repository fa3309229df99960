import type { SqliteDatabase } from '#journal/database/open-database.ts'
import { byId, unsealed } from '#journal/exercises/read-records.ts'
import { points, shownSeries } from '#journal/measures/read-measures.ts'
import type { Measures } from '#shared/measure.ts'
import { mondayOf, weeksBetween, weeksUpTo } from '#shared/week.ts'
import { median, middleOfLast, neighbours, pointsByWeek, seen, weeklyValues } from '#shared/weekly-series.ts'
import type { RowGroup } from '../bench-context.ts'
import { inTurn } from '../in-turn.ts'
import { reportOf, rowOf } from '../row.ts'

const records = 2000
const checkIns = 5 * 52
const today = '2026-05-20'
const asked = ['trust-predict', 'trust-depend', 'trust-faith', 'safe', 'weight', 'closeness']
const target = 2.5

/** The library, a record and the charts, after five years of weekly check-ins among 2,000 records. */
export const overTime: RowGroup = {
  title: 'over time',
  async measure({ connection, handlers, plain }) {
    const ids = fill(connection.sqlite)
    const plainIds = fill(plain)
    const list = plain.prepare(unsealed)
    const library = await inTurn(
      10,
      () => [handlers.exercises.list(undefined), handlers.exercises.records({ exercise: null })],
      () => list.all(),
    )
    const one = plain.prepare<[string], { record: string }>(byId)
    const opened = await inTurn(
      20,
      (at) => handlers.exercises.readRecord({ id: ids[at * 97] ?? '' }),
      (at) => JSON.parse(one.get(plainIds[at * 97] ?? '')?.record ?? ''),
    )
    const statement = plain.prepare(points)
    const samples = await inTurn(
      20,
      () => handlers.measures.read(undefined),
      () => statement.all(shownSeries),
    )
    const measures = await handlers.measures.read(undefined)
    const built = await inTurn(
      20,
      () => build(measures),
      () => undefined,
    )
    const count = plain.prepare('SELECT count(*) FROM measure_point').pluck().get()
    return [
      rowOf(library, {
        name: 'library.open',
        at: 'p50',
        target,
        note: `limit: the list of ${records} records, plain; ours also names all exercises, in the language of the app`,
      }),
      rowOf(opened, {
        name: 'record.open',
        at: 'p50',
        target,
        note: 'limit: the same row, plain, and its JSON read',
      }),
      rowOf(samples, {
        name: 'charts.read',
        at: 'p50',
        target,
        note: `${count} answers of ${records} records; limit: the same query, plain; ours also sorts them by question, and reads the last review and the pinned events`,
      }),
      reportOf('charts.build', 'ms', built.ours, 'what all charts of five years show, from what was read'),
    ]
  },
}

/** Everything the charts of a window work out. */
function build({ questions }: Measures): number {
  const first = questions.flatMap((question) => question.points[0]?.day ?? []).toSorted()[0] ?? today
  const weeks = weeksUpTo(today, weeksBetween(mondayOf(first), mondayOf(today)) + 1)
  return questions.reduce((sum, { points: given }) => {
    const values = weeklyValues(given, weeks)
    const byWeek = pointsByWeek(given, weeks).map((all) => median(all.flatMap(({ value }) => value ?? [])))
    const parts = [neighbours(values).length, middleOfLast(values)?.[0], seen(values, true)?.blank]
    return sum + byWeek.length + parts.filter((part) => part !== undefined).length
  }, 0)
}

/** Weekly check-ins and, on the days between, what hit: each a finished record of an entry that is there. Returns their ids. */
function fill(sqlite: SqliteDatabase): readonly string[] {
  const ids = sqlite
    .prepare('SELECT id FROM entry ORDER BY position DESC LIMIT ?')
    .pluck()
    .all(records) as string[]
  const addRecord = sqlite.prepare(`
    INSERT INTO answer_record (id, exercise_id, status, day, started_at, changed_at, revision, entry_id, record)
    VALUES (?, ?, 'finished', ?, ?, ?, 1, ?, ?)`)
  const addPoint = sqlite.prepare(
    "INSERT INTO measure_point VALUES (?, ?, ?, ?, ?, NULL, ?, 'Not at all', 'Very')",
  )
  const weeks = weeksUpTo(today, checkIns)
  const record = JSON.stringify({
    exercise: { title: 'What was done', version: 1 },
    role: 'hurt',
    finished: `${today}T20:00`,
    answers: Array.from({ length: 9 }, (_, at) => ({
      key: `step-${at}`,
      prompt: 'What was asked, in a whole sentence?',
      value: 'An answer of a usual length. '.repeat(7),
    })),
  })
  sqlite.transaction(() => {
    for (const [at, id] of ids.entries()) {
      const weekly = at < checkIns
      const day = weeks[at % checkIns] ?? today
      addRecord.run(id, weekly ? 'weekly-check-in' : 'trigger-log', day, at, at, id, record)
      for (const series of weekly ? asked : ['trigger'])
        addPoint.run(
          id,
          series,
          series,
          day,
          (at * 7) % 11,
          `What was asked for ${series}, in a whole sentence?`,
        )
    }
  })()
  return ids
}
