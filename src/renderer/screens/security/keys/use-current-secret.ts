import { useRef, useState } from 'react'
import type { UnlockSecret } from '#shared/vault-state.ts'
import type { CurrentSecretHandle } from './CurrentSecret.tsx'

/** What a page needs that does something with the secret of the open journal. `asked` is for its `CurrentSecret`. */
export function useCurrentSecret() {
  const ref = useRef<CurrentSecretHandle>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  /** Does it with what was typed, which is overwritten afterwards. Nothing happens while it goes on, or with nothing typed. */
  async function withSecret(act: (secret: UnlockSecret) => Promise<void>): Promise<void> {
    const secret = busy ? null : (ref.current?.take() ?? null)
    if (secret === null) return
    setFailure(null)
    setBusy(true)
    try {
      await act(secret)
    } catch (thrown) {
      setFailure(thrown)
      ref.current?.again()
    } finally {
      setBusy(false)
      if (secret.kind === 'passphrase') secret.passphrase.fill(0)
    }
  }

  return { asked: { ref, failure }, busy, withSecret }
}
