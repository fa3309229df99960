import type { ReadConnection, Value } from '../database/connection.ts'
import type { Schema } from '../database/schema.ts'
import { sharingTables } from './sharing-data.ts'

/** A row of a table, as it stands in a line of its file. */
export type DataRow = Readonly<Record<string, string | number | null>>

/** One table and the file of a complete export that holds it, a row to a line. */
export interface DataTable {
  readonly table: keyof Schema
  /** Name of the file below `data/`. */
  readonly file: string
  readonly columns: readonly string[]
  /** The columns by which its rows are told apart, and in whose order they are written. */
  readonly key: readonly string[]
  /** SQL: which of its rows are the person's own; all when left out. */
  readonly only?: string
}

/** Settings a person chose. The other rows are notes of this vault's own: of its keys, its backups, its checks. */
const chosen = "((name >= 'chosen-' AND name < 'chosen.') OR name = 'joint-set-aside')"

/**
 * Every table whose rows are written as they are, parents before their children. The entries themselves are written
 * by `entry-lines.ts`. What is derived from them is made anew when it is read in.
 */
export const dataTables = [
  { table: 'tag', file: 'tags.jsonl', columns: ['id', 'name'], key: ['id'] },
  {
    table: 'entry_revision',
    file: 'versions.jsonl',
    columns: [
      'entry_id',
      'revision',
      'changed_at',
      'day',
      'time',
      'zone',
      'title',
      'kept_start',
      'kept_end',
      'middle',
    ],
    key: ['entry_id', 'revision'],
  },
  { table: 'saved_search', file: 'saved-searches.jsonl', columns: ['id', 'name', 'search'], key: ['id'] },
  { table: 'share', file: 'shares.jsonl', columns: ['id', 'at', 'form'], key: ['id'] },
  {
    table: 'share_entry',
    file: 'shared-entries.jsonl',
    columns: ['share_id', 'entry_id', 'revision'],
    key: ['share_id', 'entry_id'],
  },
  {
    table: 'prompt_offered',
    file: 'prompts-offered.jsonl',
    columns: ['day', 'turn', 'prompt_id'],
    key: ['day', 'turn'],
  },
  { table: 'setting', file: 'settings.jsonl', columns: ['name', 'value'], key: ['name'], only: chosen },
  {
    table: 'exercise_file',
    file: 'exercise-files.jsonl',
    columns: ['id', 'version', 'may_add_to_series', 'added_at', 'file'],
    key: ['id'],
  },
  {
    table: 'answer_record',
    file: 'answer-records.jsonl',
    columns: [
      'id',
      'exercise_id',
      'status',
      'day',
      'started_at',
      'changed_at',
      'revision',
      'entry_id',
      'place',
      'file',
      'record',
    ],
    key: ['id'],
  },
  {
    table: 'measure_point',
    file: 'measure-points.jsonl',
    columns: ['record_id', 'step', 'series', 'day', 'value', 'choice', 'question', 'low', 'high'],
    key: ['record_id', 'step'],
  },
  {
    table: 'promise',
    file: 'promises.jsonl',
    columns: [
      'id',
      'what',
      'how_often',
      'begins_on',
      'seen_by',
      'if_then',
      'review_on',
      'idea',
      'state',
      'ended_on',
      'ended_why',
      'left_as_is',
      'record_id',
      'revision',
      'created_at',
      'changed_at',
    ],
    key: ['id'],
  },
  {
    table: 'promise_week',
    file: 'promise-weeks.jsonl',
    columns: ['promise_id', 'week', 'state', 'note', 'changed_at'],
    key: ['promise_id', 'week'],
  },
  {
    table: 'path_progress',
    file: 'paths.jsonl',
    columns: ['path', 'state', 'role', 'begun_on', 'stopped_for', 'changed_at'],
    key: ['path'],
  },
  {
    table: 'path_step',
    file: 'path-steps.jsonl',
    columns: ['path', 'step', 'state', 'changed_at'],
    key: ['path', 'step'],
  },
  {
    table: 'pinned_event',
    file: 'pinned-events.jsonl',
    columns: ['id', 'day', 'words', 'created_at'],
    key: ['id'],
  },
  ...sharingTables,
] as const satisfies readonly DataTable[]

/** Rows read at once: a version may be as long as a book. */
const pageLength = 100

/** Every row of a table in the order of its key, a page at a time, so that other questions can be asked in between. */
export function* rowsOf(
  connection: ReadConnection,
  { table, columns, key, only = 'true' }: DataTable,
): Generator<DataRow, void, void> {
  const keys = key.join(', ')
  const start = `SELECT ${columns.join(', ')} FROM ${table} WHERE ${only}`
  const end = `ORDER BY ${keys} LIMIT ${pageLength}`
  const first = `${start} ${end}`
  const next = `${start} AND (${keys}) > (${key.map(() => '?').join(', ')}) ${end}`
  for (let page = connection.read<DataRow>(first).all(); page.length > 0; ) {
    yield* page
    const last = page.at(-1)
    const after: readonly Value[] = key.map((name) => last?.[name] ?? null)
    page = connection.read<DataRow>(next).all(...after)
  }
}
