import type { Reply } from '#shared/contract-types.ts'
import { Failure, type FailureCode } from '#shared/failure.ts'
import type { JournalRequest } from '#shared/journal-wire.ts'
import type { UnlockSecret } from '#shared/vault-state.ts'
import { unwrap } from './journal-process.ts'

/** Somebody at an open journal who does not know its passphrase guesses no faster than at the lock screen. */
export interface KeyGuard {
  /** Whole seconds until the next attempt is allowed; 0 when it is. */
  secondsToWait(): number
  /** The secret asked for was wrong. */
  failed(): void
  succeeded(): void
}

interface Parts {
  ask(request: JournalRequest): Promise<Reply>
  readonly guard: KeyGuard
  /** Hears a refusal before it is thrown. */
  refused?(code: FailureCode): void
}

/** Asks for something that needs the passphrase or the code again. */
export type AskWithSecret = (
  request: JournalRequest & { readonly current: UnlockSecret },
  used: readonly Uint8Array[],
) => Promise<unknown>

/** What was asked last under each guard. */
const last = new WeakMap<KeyGuard, Promise<unknown>>()

/**
 * Every byte that is given is overwritten with zeros afterwards, whatever the answer. One secret is tried at a time: many
 * guesses sent at once would all be on their way before the first of them had made anybody wait.
 */
export function askWithSecret({ ask, guard, refused }: Parts): AskWithSecret {
  const attempt: AskWithSecret = async (request, used) => {
    try {
      const seconds = guard.secondsToWait()
      if (seconds > 0) throw new Failure('wait-before-trying', { seconds })
      const reply = await ask(request)
      if (!reply.ok && isWrong(reply.code)) guard.failed()
      if (!reply.ok) refused?.(reply.code)
      const value = unwrap(reply)
      guard.succeeded()
      return value
    } finally {
      for (const bytes of [...used, ...bytesOf(request.current)]) bytes.fill(0)
    }
  }
  return (request, used) => {
    const before = last.get(guard)
    const mine = before === undefined ? attempt(request, used) : before.then(() => attempt(request, used))
    last.set(
      guard,
      mine.catch(() => undefined),
    )
    return mine
  }
}

const isWrong = (code: FailureCode): boolean => code === 'wrong-passphrase' || code === 'wrong-recovery-code'

const bytesOf = (secret: UnlockSecret): readonly Uint8Array[] =>
  secret.kind === 'passphrase' ? [secret.passphrase] : []
