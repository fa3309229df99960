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
  /** Those of three letters that at least {@link manyWords} words share. */
  readonly prefix3: readonly string[]
  /** Those of three letters that fewer words share. */
  readonly prefix3Few: readonly string[]
}

/**
 * From how many words on an index of beginnings saves most of a search: without it each of them is looked up and their
 * entries are put in order. In English, with as many words as the corpus has, half of the beginnings of three letters
 * that people type are shared by 17 to 78 words; the corpus has beginnings of about 14, 260 and 510.
 */
const manyWords = 100

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
  const beginnings = new Set([...common, ...mid].filter((word) => word.length > 3).map(firstThree))
  const shared = new Map<string, number>()
  for (const { term } of words) shared.set(firstThree(term), (shared.get(firstThree(term)) ?? 0) + 1)
  const prefixes = (many: boolean) =>
    [...beginnings].filter((beginning) => (shared.get(beginning) ?? 0) >= manyWords === many)
  const any = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ''
  return {
    rare: between(5, 30, 20),
    common,
    mid,
    and: Array.from({ length: 20 }, (_, at) => `${common[at % common.length]} ${any(mid)}`),
    phrase: phrases(sqlite),
    prefix2: [...new Set(common.map((word) => word.slice(0, 2)))],
    prefix3: prefixes(true),
    prefix3Few: prefixes(false),
  }
}

function firstThree(word: string): string {
  return word.slice(0, 3)
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
