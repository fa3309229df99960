import type { SqliteDatabase } from '#journal/database/open-database.ts'
import { seededRandom } from './seeded-random.ts'

/** What the search rows look for, chosen from the corpus by how many entries hold it. */
export interface SearchTerms {
  readonly rare: readonly string[]
  readonly common: readonly string[]
  readonly mid: readonly string[]
  readonly and: readonly string[]
  readonly phrase: readonly string[]
  /** Beginnings of common words, two and three letters long. */
  readonly prefix2: readonly string[]
  readonly prefix3: readonly string[]
}

/** Reads a plain journal of the corpus; always the same terms for the same corpus. */
export function chooseTerms(sqlite: SqliteDatabase, entries: number): SearchTerms {
  sqlite.exec("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'entry_search', 'row')")
  const words = sqlite
    .prepare("SELECT term, doc FROM temp.vocabulary WHERE term GLOB '[a-z]*' ORDER BY doc DESC, term")
    .all() as { term: string; doc: number }[]
  sqlite.exec('DROP TABLE temp.vocabulary')
  const between = (least: number, most: number, count: number) => {
    const fitting = words.filter(({ doc }) => doc >= least && doc <= most).map(({ term }) => term)
    return spread(fitting, count)
  }
  const common = words.slice(0, 10).map(({ term }) => term)
  const mid = between(entries * 0.01, entries * 0.04, 20)
  const random = seededRandom(7)
  const any = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ''
  return {
    rare: between(5, 30, 20),
    common,
    mid,
    and: Array.from({ length: 20 }, (_, at) => `${common[at % common.length]} ${any(mid)}`),
    phrase: phrases(sqlite),
    prefix2: [...new Set(common.map((word) => word.slice(0, 2)))],
    prefix3: [
      ...new Set([...common, ...mid].filter((word) => word.length > 3).map((word) => word.slice(0, 3))),
    ],
  }
}

/** Two words that stand together in entries spread over the journal. */
function phrases(sqlite: SqliteDatabase): string[] {
  const bodies = sqlite
    .prepare('SELECT body FROM entry WHERE length(body) > 400 ORDER BY position')
    .all() as { body: string }[]
  return spread(bodies, 20).map(
    ({ body }) => /\b([a-z]{3,}) ([a-z]{3,})\b/.exec(body.slice(100))?.slice(1).join(' ') ?? '',
  )
}

function spread<T>(from: readonly T[], count: number): T[] {
  if (from.length <= count) return [...from]
  return Array.from({ length: count }, (_, at) => from[Math.floor((at * from.length) / count)] as T)
}
