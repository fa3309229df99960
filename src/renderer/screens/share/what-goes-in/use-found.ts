import { useEffect, useState } from 'react'
import { journal } from '../../../journal.ts'

/** A pause in typing after which is searched. Milliseconds. */
const pause = 150

/** The ids of what the journal finds for some words; null while nothing is looked for. */
export function useFound(words: string): ReadonlySet<string> | null {
  const [found, setFound] = useState<ReadonlySet<string> | null>(null)
  const query = words.trim()
  useEffect(() => {
    if (query === '') return setFound(null)
    let current = true
    const timer = setTimeout(() => {
      journal.entries.idsFound({ query, filter: {} }).then(
        (ids) => current && setFound(new Set(ids)),
        // Words the search cannot read find nothing.
        () => current && setFound(new Set()),
      )
    }, pause)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [query])
  return found
}
