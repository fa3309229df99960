import { useEffect, useState } from 'react'
import type { LedgerPromise, PromiseWeek } from '#shared/promise.ts'
import { journal } from '../../journal.ts'

interface ShownWeeks {
  readonly weeks: readonly PromiseWeek[]
  /** The page of earlier weeks; null for the last twelve. */
  readonly page: string | null
  readonly failure: unknown
  turnTo(page: string | null): void
}

/** The weeks of a promise that are looked at, read again whenever the promise was. */
export function useShownWeeks(promise: LedgerPromise): ShownWeeks {
  const [page, setPage] = useState<string | null>(null)
  const [earlier, setEarlier] = useState<readonly PromiseWeek[] | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    let wanted = true
    setFailure(null)
    if (page === null) setEarlier(null)
    else
      journal.promises.earlierWeeks({ id: promise.id, before: page }).then(
        (weeks) => wanted && setEarlier(weeks),
        (thrown: unknown) => wanted && setFailure(thrown),
      )
    return () => {
      wanted = false
    }
  }, [page, promise])
  // Until they are there, what was shown stays.
  return { weeks: (page !== null && earlier) || promise.weeks, page, failure, turnTo: setPage }
}
