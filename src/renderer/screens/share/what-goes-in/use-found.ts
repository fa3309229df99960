import { useEffect, useState } from 'react'
import { journal } from '../../../journal.ts'

/** A pause in typing after which is searched. Milliseconds. */
const pause = 150

interface Found {
  /** The ids of what the journal finds for some words; null while nothing is looked for, or it could not be. */
  readonly found: ReadonlySet<string> | null
  readonly failure: unknown
}

const nothing: Found = { found: null, failure: null }

/** What the journal finds for some words, wherever it is. */
export function useFound(words: string): Found {
  const [state, setState] = useState(nothing)
  const query = words.trim()
  useEffect(() => {
    if (query === '') return setState(nothing)
    let current = true
    const timer = setTimeout(() => {
      journal.entries.idsFound({ query, filter: {} }).then(
        (ids) => current && setState({ found: new Set(ids), failure: null }),
        (failure) => current && setState({ found: null, failure }),
      )
    }, pause)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [query])
  return state
}
