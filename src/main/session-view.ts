import type { Handlers, Reply } from '#shared/contract-types.ts'
import { Failure } from '#shared/failure.ts'
import type { JournalRequest } from '#shared/journal-wire.ts'
import { callsInSessionView } from '#shared/session-view-calls.ts'
import { askWithSecret, type KeyGuard } from './ask-with-secret.ts'
import { unwrap } from './journal-process.ts'

interface Parts {
  ask(request: JournalRequest): Promise<Reply>
  readonly guard: KeyGuard
  /** It begins or ends. */
  changed(shown: boolean): void
}

/**
 * Whether only what was chosen for a session may be shown. Kept here, and not in the window, so that not even a window that
 * was tampered with could show anything else. It ends when it is left, and at lock.
 */
export class SessionView {
  #shown: { readonly guarded: boolean } | null = null
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  get isShown(): boolean {
    return this.#shown !== null
  }

  /** Whether a call may be answered now. */
  allows(name: string): boolean {
    return !this.isShown || callsInSessionView.includes(name)
  }

  /** The same way to the journal, closed while it is shown: pictures take it, which no call brings. */
  readonly askUnlessShown = async (request: JournalRequest): Promise<Reply> =>
    this.isShown ? { ok: false, code: 'session-view-on' } : this.#parts.ask(request)

  /** The journal is locked. */
  locked(): void {
    this.#set(null)
  }

  readonly handlers: Handlers<'main'>['sessionView'] = {
    begin: async ({ draft, today, options, guarded }) => {
      const selection = { draft, today }
      // Before it is composed: nothing else is to be answered from this moment on.
      this.#set({ guarded })
      try {
        unwrap(await this.#parts.ask({ do: 'begin-session-view', selection, options }))
      } catch (thrown) {
        this.#set(null)
        throw thrown
      }
      return null
    },
    leave: async ({ current }) => {
      if (this.#shown?.guarded === true) {
        if (current === null) throw new Failure('wrong-passphrase')
        await askWithSecret(this.#parts)({ do: 'prove-secret', current }, [])
      } else if (current?.kind === 'passphrase') current.passphrase.fill(0)
      unwrap(await this.#parts.ask({ do: 'end-session-view' }))
      this.#set(null)
      return null
    },
  }

  #set(shown: { readonly guarded: boolean } | null): void {
    const before = this.isShown
    this.#shown = shown
    if (before !== this.isShown) this.#parts.changed(this.isShown)
  }
}
