import { useCallback, useRef, useState } from 'react'

interface Offered {
  /** Null until one has been made. */
  readonly code: string | null
  /** An earlier one was shown and no longer counts. */
  readonly replaced: boolean
  readonly failure: unknown
}

/**
 * The recovery code the journal process holds until it is confirmed: the same one, however often it is looked at.
 * @param ask has one made; the same function every time
 */
export function useRecoveryCode(
  ask: () => Promise<{ readonly code: string }>,
): Offered & { readonly offer: () => void; readonly forget: () => void } {
  const [offered, setOffered] = useState<Offered>({ code: null, replaced: false, failure: null })
  const held = useRef<{ has: boolean; everShown: boolean }>({ has: false, everShown: false })

  const offer = useCallback(() => {
    if (held.current.has) return
    held.current.has = true
    const replaced = held.current.everShown
    setOffered({ code: null, replaced, failure: null })
    ask().then(
      ({ code }) => {
        held.current.everShown = true
        setOffered({ code, replaced, failure: null })
      },
      (failure: unknown) => {
        held.current.has = false
        setOffered({ code: null, replaced: false, failure })
      },
    )
  }, [ask])
  const forget = useCallback(() => {
    held.current.has = false
    setOffered({ code: null, replaced: false, failure: null })
  }, [])
  return { ...offered, offer, forget }
}
