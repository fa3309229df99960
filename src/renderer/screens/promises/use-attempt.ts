import { useState } from 'react'

/** Does things one after the other and holds what went wrong with the last one; null while nothing did. */
export function useAttempt(): {
  readonly failure: unknown
  attempt(act: () => Promise<void>): Promise<boolean>
} {
  const [failure, setFailure] = useState<unknown>(null)
  return {
    failure,
    /** Resolves to whether it was done. */
    async attempt(act) {
      setFailure(null)
      try {
        await act()
        return true
      } catch (thrown) {
        setFailure(thrown)
        return false
      }
    },
  }
}
