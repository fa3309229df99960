import { create } from 'zustand'
import type { SearchHit, SearchOrder } from '#shared/entry.ts'
import type { EntryFilter, EntryQuery } from '#shared/finding.ts'
import { journal, onNews } from '../../journal.ts'
import { emptyAtLock } from '../../state/vault.ts'
import type { FilterChange } from './finding/conditions.ts'
import { searchedWords } from './finding/searched-words.ts'

interface Search {
  /** As typed. */
  readonly query: string
  /** What else must be true of an entry; empty for nothing. */
  readonly filter: EntryFilter
  readonly order: SearchOrder
  /** What `hits` are the answer to; null while nothing was answered yet. */
  readonly answered: EntryQuery | null
  readonly hits: readonly SearchHit[]
  /** Whether there are more than these. */
  readonly more: boolean
  readonly failure: unknown
}

const nothing = { answered: null, hits: [], more: false, failure: null } as const
const noSearch: Search = { query: '', filter: {}, order: 'newest', ...nothing }
export const useSearch = create<Search>(() => noSearch)

/** Whether anything is searched for: words, a filter, or both. */
export const isSearching = ({ query, filter }: Pick<Search, 'query' | 'filter'>): boolean =>
  query.trim() !== '' || Object.keys(filter).length > 0

/** Milliseconds from the last key to the search: shorter than it takes to notice, longer than a quick key. */
const pause = 70
const pageLength = 50
/** Hits read again at once when entries changed. */
const longestPage = 200

let timer: ReturnType<typeof setTimeout> | undefined
/** Counts questions: an answer to an earlier one is dropped. */
let asked = 0
let askingMore = false

/** Searches as one types. With nothing to search for the timeline is shown again, at once. */
export function typeQuery(query: string): void {
  clearTimeout(timer)
  useSearch.setState({ query })
  if (!isSearching(useSearch.getState())) stop()
  else timer = setTimeout(() => void ask(pageLength), pause)
}

/** Changes the filter. A condition that is given as `undefined` is taken away. */
export function filterBy(change: FilterChange): void {
  const all = Object.entries({ ...useSearch.getState().filter, ...change })
  const given = all.filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  useSearch.setState({ filter: Object.fromEntries(given) })
  askNow()
}

/** Asks a whole question at once, for example one that was kept. */
export function askFor({ query, filter, order }: EntryQuery): void {
  useSearch.setState({ query, filter, order })
  askNow()
}

/** Searches for nothing any more: the timeline is shown again. */
export function endSearch(): void {
  useSearch.setState({ query: '', filter: {} })
  stop()
}

export function orderHits(order: SearchOrder): void {
  useSearch.setState({ order })
  askNow()
}

function askNow(): void {
  clearTimeout(timer)
  if (isSearching(useSearch.getState())) void ask(pageLength)
  else stop()
}

function stop(): void {
  clearTimeout(timer)
  asked += 1
  useSearch.setState(nothing)
}

async function ask(limit: number): Promise<void> {
  asked += 1
  const mine = asked
  const { query, filter, order } = useSearch.getState()
  const question: EntryQuery = { query, filter, order }
  try {
    const page = await journal.entries.search({ ...question, skip: 0, limit })
    if (mine === asked) useSearch.setState({ answered: question, ...page, failure: null })
  } catch (failure) {
    if (mine === asked) useSearch.setState({ ...nothing, answered: question, failure })
  }
}

/** Reads the next hits, if there are more. Called whenever the end of the list comes into sight. */
export async function moreHits(): Promise<void> {
  const { answered, hits, more } = useSearch.getState()
  if (!more || askingMore || answered === null) return
  askingMore = true
  const mine = asked
  try {
    const page = await journal.entries.search({ ...answered, skip: hits.length, limit: pageLength })
    if (mine === asked) useSearch.setState({ hits: [...hits, ...page.hits], more: page.more })
  } catch (failure) {
    if (mine === asked) useSearch.setState({ more: false, failure })
  } finally {
    askingMore = false
  }
}

/**
 * The first entry that what is typed now finds, asked for when its answer is not there yet. Null when nothing is found,
 * nothing is searched for, or something else was typed until the answer came.
 */
export async function firstFound(): Promise<string | null> {
  const { query, filter, order } = useSearch.getState()
  const isAnswered = () => {
    const { answered } = useSearch.getState()
    return answered?.query === query && answered.filter === filter && answered.order === order
  }
  if (!isSearching({ query, filter })) return null
  if (!isAnswered()) {
    clearTimeout(timer)
    await ask(pageLength)
  }
  return isAnswered() && useSearch.getState().query === query
    ? (useSearch.getState().hits[0]?.id ?? null)
    : null
}

/** The ids of everything a question finds, newest first. Rejects with a Failure. */
export function allFound({
  query,
  filter = {},
}: {
  readonly query: string
  readonly filter?: EntryFilter | undefined
}): Promise<readonly string[]> {
  return journal.entries.idsFound({ query, filter })
}

/** The words an entry was found by; none when it is not among what is found now. */
export function foundBy(id: string): readonly string[] {
  const { answered, hits } = useSearch.getState()
  return answered !== null && hits.some((hit) => hit.id === id) ? searchedWords(answered.query) : []
}

onNews('entries.changed', () => {
  const { answered, hits } = useSearch.getState()
  if (answered !== null && isSearching(useSearch.getState()))
    void ask(Math.max(pageLength, Math.min(hits.length, longestPage)))
})

emptyAtLock(() => {
  clearTimeout(timer)
  asked += 1
  useSearch.setState(noSearch, true)
})
