import { useCallback, useRef, useState } from 'react'
import { journal } from '../../journal.ts'

interface Offered {
  /** Null until one has been made. */
  readonly code: string | null
  /** An earlier one was shown and no longer counts. */
  readonly replaced: boolean
  readonly failure: unknown
}

/** The recovery code the journal process holds until the vault is made: the same one, however often it is looked at. */
export function useRecoveryCode(): Offered & { readonly offer: () => void; readonly forget: () => void } {
  const [offered, setOffered] = useState<Offered>({ code: null, replaced: false, failure: null })
  const held = useRef<{ has: boolean; everShown: boolean }>({ has: false, everShown: false })

  const offer = useCallback(() => {
    if (held.current.has) return
    held.current.has = true
    const replaced = held.current.everShown
    setOffered({ code: null, replaced, failure: null })
    journal.vault.offerRecoveryCode().then(
      ({ code }) => {
        held.current.everShown = true
        setOffered({ code, replaced, failure: null })
      },
      (failure: unknown) => {
        held.current.has = false
        setOffered({ code: null, replaced: false, failure })
      },
    )
  }, [])
  const forget = useCallback(() => {
    held.current.has = false
    setOffered({ code: null, replaced: false, failure: null })
  }, [])
  return { ...offered, offer, forget }
}
