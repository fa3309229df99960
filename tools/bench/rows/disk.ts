import type { SqliteDatabase } from '#journal/database/open-database.ts'
import type { RowGroup } from '../bench-context.ts'
import { sizeOf } from '../journals.ts'
import type { Row } from '../row.ts'

/** What a journal takes on the disk. */
export const disk: RowGroup = {
  title: 'size',
  async measure({ journals, connection, plain }) {
    return [
      sizes(
        'disk',
        sizeOf(journals.ours),
        sizeOf(journals.plain),
        1.45,
        'limit: the same journal, plain SQLite',
      ),
      sizes(
        'disk.withoutPrefixes',
        sizeOf(journals.ours),
        sizeOf(journals.withoutPrefixes),
        null,
        'beside a plain journal whose index has no prefixes: what search as one types costs',
      ),
      sizes(
        'fts',
        searchSize(connection.sqlite),
        searchSize(plain),
        1.05,
        'the search index; limit: the same index, plain SQLite',
      ),
    ]
  },
}

function searchSize(sqlite: SqliteDatabase): number {
  return sqlite
    .prepare("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'entry_search%'")
    .pluck()
    .get() as number
}

function sizes(name: string, ours: number, limit: number, target: number | null, note: string): Row {
  const [mine, theirs] = [ours / 1e6, limit / 1e6]
  return {
    name,
    unit: 'MB',
    p50: mine,
    p95: mine,
    limit_p50: theirs,
    limit_p95: theirs,
    ratio: ours / limit,
    target,
    note,
  }
}
