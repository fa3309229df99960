import { useCallback, useEffect, useState } from 'react'
import type { Omission } from '#shared/omission.ts'
import { journal } from '../../../journal.ts'
import type { ShareRequest } from '../use-share-request.ts'

interface Proposals {
  /** What was left out for this reader before and stands in the document again. */
  readonly proposals: readonly Omission[]
  /** Why they could not be read or forgotten; null when they could. */
  readonly failure: unknown
  /** Takes one of them out of what is remembered, for good. */
  forget(id: string): void
}

const none = { proposals: [], failure: null }

/** What is proposed to be left out again. */
export function useProposals(request: ShareRequest): Proposals {
  const [state, setState] = useState<Pick<Proposals, 'proposals' | 'failure'>>(none)
  useEffect(() => {
    let current = true
    journal.remembered.proposals(request).then(
      (proposals) => current && setState({ proposals, failure: null }),
      (failure) => current && setState({ proposals: [], failure }),
    )
    return () => {
      current = false
    }
  }, [request])
  const forget = useCallback((id: string) => {
    journal.remembered.forget({ id }).then(
      () =>
        setState(({ proposals }) => ({ proposals: proposals.filter((one) => one.id !== id), failure: null })),
      (failure) => setState((before) => ({ ...before, failure })),
    )
  }, [])
  return { ...state, forget }
}
