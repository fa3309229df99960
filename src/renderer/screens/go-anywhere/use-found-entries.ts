import { useEffect, useState } from 'react'
import type { SearchHit } from '#shared/entry.ts'
import { journal } from '../../journal.ts'

/** A moment after the last key. Milliseconds. */
const pause = 100
/** As many as can be seen at a glance. */
const limit = 8

interface Found {
  readonly hits: readonly SearchHit[]
  readonly failure: unknown
}
const nothing: Found = { hits: [], failure: null }

/** The best entries for what is typed. What was found before stays until the new answer is there. */
export function useFoundEntries(query: string): Found {
  const [found, setFound] = useState<Found>(nothing)
  useEffect(() => {
    let wanted = true
    const timer = setTimeout(async () => {
      const answer = await search(query)
      if (wanted) setFound(answer)
    }, pause)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [query])
  return query.trim() === '' ? nothing : found
}

async function search(query: string): Promise<Found> {
  if (query.trim() === '') return nothing
  try {
    const { hits } = await journal.entries.search({ query, filter: {}, order: 'best', skip: 0, limit })
    return { hits, failure: null }
  } catch (failure) {
    return { hits: [], failure }
  }
}
