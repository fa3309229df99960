import { type ReactNode, useEffect, useState } from 'react'
import { toFailure } from '#shared/failure.ts'
import type { UnlockSecret } from '#shared/vault-state.ts'
import { journal } from '../../journal.ts'
import { vaultIs } from '../../state/vault.ts'
import { noteAttempt } from './found-damage.ts'

interface Unlocking {
  readonly opening: boolean
  readonly failure: unknown
  /** Seconds until the next attempt is allowed; 0 when it is. */
  readonly seconds: number
  /**
   * Tries to open the vault. `heard` is true when the secret was really tried, so that the field can be emptied:
   * what was typed before a wait is over need not be typed again.
   */
  readonly unlock: (secret: UnlockSecret) => Promise<{ readonly heard: boolean }>
}

/** Tries a secret; rejects with the failure. */
export type Attempt = (secret: UnlockSecret) => Promise<void>

/** What the forms that ask for a secret can be given, where it does not open the vault. */
export interface FormProps {
  readonly attempt?: Attempt
  /** What is safe when it fails, instead of what is said of the journal. */
  readonly safe?: ReactNode
}

const openVault: Attempt = async (secret) => vaultIs(await journal.vault.unlock(secret))

/** Opening the vault, or what else a secret opens, with what comes of it. */
export function useUnlock(attempt: Attempt = openVault): Unlocking {
  const [opening, setOpening] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [seconds, setSeconds] = useState(0)

  useEffect(() => {
    if (seconds <= 0) return
    const timer = setTimeout(() => {
      setSeconds(seconds - 1)
      if (seconds === 1) setFailure(null)
    }, 1000)
    return () => clearTimeout(timer)
  }, [seconds])

  async function unlock(secret: UnlockSecret) {
    setOpening(true)
    setFailure(null)
    try {
      await attempt(secret)
      return { heard: true }
    } catch (thrown) {
      setFailure(thrown)
      const { code, detail } = toFailure(thrown)
      noteAttempt(code)
      if (code === 'wait-before-trying') setSeconds(detail?.seconds ?? 1)
      return { heard: code !== 'wait-before-trying' && code !== 'busy' }
    } finally {
      setOpening(false)
    }
  }
  return { opening, failure, seconds, unlock }
}
