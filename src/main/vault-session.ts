import type { Restored } from '#shared/backup.ts'
import type { Reply } from '#shared/contract-types.ts'
import { Failure, type FailureCode } from '#shared/failure.ts'
import type { JournalRequest } from '#shared/journal-wire.ts'
import type { LockReason, VaultSecret, VaultState } from '#shared/vault-state.ts'
import { type JournalProcess, unwrap } from './journal-process.ts'
import { LastDrafts } from './lock/last-drafts.ts'
import type { UnlockDelay } from './unlock-delay.ts'
import { vaultOnDisk } from './vault-on-disk.ts'
import { within } from './within.ts'

/** How long lock waits for the journal process to close its files before it is ended all the same. */
const closeWait = 5_000
/** How long lock waits for a secret that is being tried. A try is slow on purpose, and never this slow. */
const openWait = 20_000

/** What counts as a wrong attempt. */
const wrongSecret: readonly FailureCode[] = [
  'wrong-passphrase',
  'wrong-recovery-code',
  'key-file-copy-not-opened',
]
const isWrongSecret = (code: FailureCode): boolean => wrongSecret.includes(code)

interface Surroundings {
  readonly vaultFolder: string
  startJournalProcess(): JournalProcess
  readonly delay: UnlockDelay
  readonly failedAttempts: { read(): number; write(count: number): void }
  /** Asks the window for its last drafts; it answers by calling {@link VaultSession.draftsAreIn}. */
  askForDrafts(): void
  /** The journal process is gone: throw the window's process away and show the lock screen in a new one. */
  replaceWindow(): void
  changed(state: VaultState): void
  notClean(error: unknown): void
}

/**
 * The life of the vault while the app runs: none, locked, open, and the ways between.
 * While it is not open there is no journal process, so nothing can answer a question about the journal.
 */
export class VaultSession {
  #state: VaultState
  #journal: JournalProcess | null = null
  /** While a secret is being tried, or a vault made: settles when that is over, whatever came of it. */
  #opening: Promise<unknown> | null = null
  #locking: Promise<void> | null = null
  readonly #drafts: LastDrafts
  readonly #around: Surroundings

  constructor(around: Surroundings) {
    this.#around = around
    this.#drafts = new LastDrafts(() => around.askForDrafts())
    this.#state = vaultOnDisk(around.vaultFolder)
  }

  get state(): VaultState {
    return this.#state
  }

  /** True while calls may reach the journal: from unlocking until the last drafts are in. */
  isOpen(): boolean {
    return this.#state.kind === 'open' && this.#journal !== null
  }

  /** Passes a request to the journal process; answers `locked` where there is none. */
  async ask(request: JournalRequest): Promise<Reply> {
    return this.isOpen() && this.#journal ? this.#journal.ask(request) : { ok: false, code: 'locked' }
  }

  /** Has the journal process, where there is one, write in another language from the next request on. */
  speak(language: string): void {
    void this.#journal?.ask({ do: 'speak', language })
  }

  async offerRecoveryCode(): Promise<string> {
    if (this.#state.kind !== 'none') throw new Failure('vault-exists')
    this.#journal ??= this.#around.startJournalProcess()
    return unwrap(await this.#journal.ask({ do: 'offer-recovery-code' })) as string
  }

  async create(passphrase: Uint8Array, recoveryCode: string | null): Promise<VaultState> {
    if (this.#state.kind !== 'none') throw new Failure('vault-exists')
    return this.#open(async (journal) => {
      unwrap(await journal.ask({ do: 'create', folder: this.#around.vaultFolder, passphrase, recoveryCode }))
    }, passphrase)
  }

  async unlock(secret: VaultSecret): Promise<VaultState> {
    if (this.#state.kind === 'open') return this.#state
    if (this.#state.kind === 'none') throw new Failure('no-vault')
    const { delay, failedAttempts, vaultFolder } = this.#around
    const seconds = delay.secondsToWait()
    if (seconds > 0) throw new Failure('wait-before-trying', { seconds })
    const secretBytes =
      secret.kind === 'passphrase' ? secret.passphrase : secret.kind === 'keychain' ? secret.secret : null
    return this.#open(async (journal) => {
      const reply = await journal.ask({
        do: 'unlock',
        folder: vaultFolder,
        secret,
        failedAttempts: failedAttempts.read(),
      })
      if (!reply.ok && isWrongSecret(reply.code)) {
        delay.failed()
        failedAttempts.write(failedAttempts.read() + 1)
      }
      unwrap(reply)
      delay.succeeded()
      failedAttempts.write(0)
    }, secretBytes)
  }

  /**
   * Asks a journal process that has no vault open, and starts one where there is none: to look at backups. A wrong
   * secret counts, and makes one wait, as at unlocking. What it was told stays in it until {@link restore} or a lock.
   */
  async askUnopened(request: JournalRequest): Promise<unknown> {
    if (this.#state.kind === 'open' || this.#opening !== null) throw new Failure('busy')
    const { delay, failedAttempts } = this.#around
    const seconds = delay.secondsToWait()
    if (seconds > 0) throw new Failure('wait-before-trying', { seconds })
    this.#journal ??= this.#around.startJournalProcess()
    const reply = await this.#journal.ask(request)
    if (!reply.ok && isWrongSecret(reply.code)) {
      delay.failed()
      failedAttempts.write(failedAttempts.read() + 1)
      await this.#endUnopened()
    }
    return unwrap(reply)
  }

  /** Puts the backup that was previewed last in the vault's place, and opens it. */
  async restore(): Promise<Restored> {
    if (this.#state.kind === 'open') throw new Failure('vault-exists')
    const answer: { restored: Restored } = { restored: { movedAsideAs: null } }
    await this.#open(async (journal) => {
      answer.restored = unwrap(
        await journal.ask({ do: 'restore', folder: this.#around.vaultFolder }),
      ) as Restored
    }, null)
    return answer.restored
  }

  /** The window has handed over its last drafts; `saved` tells whether they are on the disk. */
  draftsAreIn(saved: boolean): void {
    this.#drafts.areIn(saved)
  }

  /**
   * Locks where there is a journal. For what comes by itself: a backup that is being looked at is closed too, but a new
   * person who has a recovery code on the screen keeps it, where {@link lock} would end the process that holds it.
   */
  async lockIfMade(because: LockReason): Promise<void> {
    if (this.#opening !== null || this.#state.kind !== 'none') await this.lock(because)
  }

  /** Locks: drafts in, files closed, process ended, window replaced. Resolves when nothing of the journal is left. */
  async lock(because: LockReason): Promise<void> {
    // Asked while the secret is being tried, it follows at once: nothing opens behind a locked screen.
    if (this.#opening !== null) await within(openWait, this.#opening)
    if (this.#state.kind !== 'open') return this.#locking ?? this.#endUnopened()
    this.#locking ??= this.#lock(because).finally(() => {
      this.#locking = null
    })
    return this.#locking
  }

  /** The journal process ended by itself. */
  journalEnded(): void {
    this.#journal = null
    if (this.#state.kind === 'open' && this.#locking === null) this.#becomeLocked('journal-process-ended')
  }

  #open(
    step: (journal: JournalProcess) => Promise<void>,
    passphrase: Uint8Array | null,
  ): Promise<VaultState> {
    if (this.#opening !== null) return Promise.reject(new Failure('busy'))
    const opening = this.#tryToOpen(step, passphrase).finally(() => {
      this.#opening = null
    })
    this.#opening = opening.catch(() => undefined)
    return opening
  }

  async #tryToOpen(
    step: (journal: JournalProcess) => Promise<void>,
    passphrase: Uint8Array | null,
  ): Promise<VaultState> {
    const journal = this.#journal ?? this.#around.startJournalProcess()
    this.#journal = journal
    try {
      await step(journal)
      return this.#become({ kind: 'open' })
    } catch (failure) {
      // A process that has seen a wrong passphrase is not kept: its memory goes with it. The one that holds an
      // offered recovery code stays, so that the code can be typed again.
      const keepsCode =
        failure instanceof Failure && failure.code.startsWith('recovery-code-') && this.#state.kind === 'none'
      if (!keepsCode) {
        this.#journal = null
        await journal.end()
        this.#state = vaultOnDisk(this.#around.vaultFolder)
      }
      throw failure
    } finally {
      passphrase?.fill(0)
    }
  }

  async #lock(because: LockReason): Promise<void> {
    const unsaved = because !== 'window-ended' && !(await this.#drafts.take())
    // Requests are answered in order, so every save already on its way is on the disk before the files close.
    const journal = this.#journal
    this.#state = { kind: 'locked', because, ...(unsaved && { unsaved }) }
    if (journal !== null) {
      const closed = await within(closeWait, journal.ask({ do: 'close' }))
      if (closed === undefined || !closed.ok) this.#around.notClean(closed)
      this.#journal = null
      await journal.end()
    }
    this.#becomeLocked(because, unsaved)
  }

  /** Ends the process that only held an offered recovery code. One that is opening a vault is left to finish. */
  async #endUnopened(): Promise<void> {
    if (this.#opening !== null) return
    const journal = this.#journal
    this.#journal = null
    await journal?.end()
  }

  #becomeLocked(because: LockReason, unsaved = false): void {
    this.#become({ kind: 'locked', because, ...(unsaved && { unsaved }) })
    this.#around.replaceWindow()
  }

  #become(state: VaultState): VaultState {
    this.#state = state
    this.#around.changed(state)
    return state
  }
}
