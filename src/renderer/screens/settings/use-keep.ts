import { useState } from 'react'

/** Keeps a choice, and remembers why the last one could not be kept; null when it was. */
export function useKeep(): {
  readonly failure: unknown
  readonly keep: (change: () => Promise<void>) => void
} {
  const [failure, setFailure] = useState<unknown>(null)
  return {
    failure,
    keep(change) {
      setFailure(null)
      change().catch(setFailure)
    },
  }
}
