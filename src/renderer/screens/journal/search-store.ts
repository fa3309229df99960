import { create } from 'zustand'
import type { SearchHit, SearchOrder } from '#shared/entry.ts'
import { journal, onNews } from '../../journal.ts'
import { emptyAtLock } from '../../state/vault.ts'

interface Search {
  /** As typed. */
  readonly query: string
  readonly order: SearchOrder
  /** What `hits` are the answer to; null while nothing was answered yet. */
  readonly answered: string | null
  readonly hits: readonly SearchHit[]
  /** Whether there are more than these. */
  readonly more: boolean
  readonly failure: unknown
}

const nothing = { answered: null, hits: [], more: false, failure: null } as const
const noSearch: Search = { query: '', order: 'newest', ...nothing }
export const useSearch = create<Search>(() => noSearch)

/** Milliseconds from the last key to the search: shorter than it takes to notice, longer than a quick key. */
const pause = 70
const pageLength = 50
/** Hits read again at once when entries changed. */
const longestPage = 200

let timer: ReturnType<typeof setTimeout> | undefined
/** Counts questions: an answer to an earlier one is dropped. */
let asked = 0
let askingMore = false

/** Searches as one types. An empty query shows the timeline again, at once. */
export function typeQuery(query: string): void {
  clearTimeout(timer)
  if (query.trim() === '') {
    asked += 1
    useSearch.setState({ query, ...nothing })
    return
  }
  useSearch.setState({ query })
  timer = setTimeout(() => void ask(pageLength), pause)
}

export function orderHits(order: SearchOrder): void {
  useSearch.setState({ order })
  if (useSearch.getState().query.trim() !== '') void ask(pageLength)
}

async function ask(limit: number): Promise<void> {
  asked += 1
  const mine = asked
  const { query, order } = useSearch.getState()
  try {
    const page = await journal.entries.search({ query, order, skip: 0, limit })
    if (mine === asked) useSearch.setState({ answered: query, ...page, failure: null })
  } catch (failure) {
    if (mine === asked) useSearch.setState({ ...nothing, answered: query, failure })
  }
}

/** Reads the next hits, if there are more. Called whenever the end of the list comes into sight. */
export async function moreHits(): Promise<void> {
  const { query, answered, order, hits, more } = useSearch.getState()
  if (!more || askingMore || query !== answered) return
  askingMore = true
  const mine = asked
  try {
    const page = await journal.entries.search({ query, order, skip: hits.length, limit: pageLength })
    if (mine === asked) useSearch.setState({ hits: [...hits, ...page.hits], more: page.more })
  } catch (failure) {
    if (mine === asked) useSearch.setState({ more: false, failure })
  } finally {
    askingMore = false
  }
}

/** Everything a query finds, newest first. Rejects with a Failure. */
export async function allFound(query: string): Promise<readonly string[]> {
  const ids: string[] = []
  for (let more = true; more; ) {
    const page = await journal.entries.search({
      query,
      order: 'newest',
      skip: ids.length,
      limit: longestPage,
    })
    ids.push(...page.hits.map(({ id }) => id))
    more = page.more
  }
  return ids
}

onNews('entries.changed', () => {
  const { answered, query, hits } = useSearch.getState()
  if (answered !== null && query.trim() !== '')
    void ask(Math.max(pageLength, Math.min(hits.length, longestPage)))
})

emptyAtLock(() => {
  clearTimeout(timer)
  asked += 1
  useSearch.setState(noSearch, true)
})
