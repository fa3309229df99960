import type { Handlers, Reply } from '#shared/contract-types.ts'
import type { JournalRequest } from '#shared/journal-wire.ts'
import { askWithSecret, type KeyGuard } from './ask-with-secret.ts'

interface Parts {
  ask(request: JournalRequest): Promise<Reply>
  readonly guard: KeyGuard
}

/** Opens the place of what is sealed, with the passphrase or the code. */
export function sealedCalls(parts: Parts): Handlers<'main'>['sealed'] {
  const withSecret = askWithSecret(parts)
  return {
    async open({ current }) {
      await withSecret({ do: 'open-sealed', current }, [])
      return null
    },
  }
}
