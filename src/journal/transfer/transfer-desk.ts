import type { JournalRequest } from '#shared/journal-wire.ts'
import type { ExportOutcome, ImportOutcome, ImportUndone, TransferProgress } from '#shared/transfer.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { importExport } from './import-export.ts'
import { type TakenIn, undoImport } from './undo-import.ts'
import { writeExport } from './write-export.ts'

type ImportRequest = Extract<JournalRequest, { do: 'import' }>
type ExportRequest = Extract<JournalRequest, { do: 'export' }>

/** Carries out one export or import at a time. Everything asked meanwhile waits, so what is written is the journal of one moment. */
export class TransferDesk {
  #going: AbortController | null = null
  /** What came in last, in this vault while it is open. */
  #last: { readonly vault: OpenVault; readonly takenIn: TakenIn } | null = null
  readonly #tell: (progress: TransferProgress) => Promise<void>

  /** @param tell resolves when what was told is on its way and others had a turn */
  constructor(tell: (progress: TransferProgress) => Promise<void>) {
    this.#tell = tell
  }

  /** Writes everything to a file: see `write-export.ts`. */
  async export(vault: OpenVault, { file, password }: ExportRequest): Promise<ExportOutcome> {
    const { connection, images } = vault
    return this.#stoppable((stop) =>
      writeExport({ file, password, stop }, { connection, images, tell: this.#tell }),
    )
  }

  /** Takes in a complete export: see `import-export.ts`. What came in can be taken out until the vault is closed. */
  async import(vault: OpenVault, { file, password }: ImportRequest): Promise<ImportOutcome> {
    const { connection, images } = vault
    const { outcome, takenIn } = await this.#stoppable((stop) =>
      importExport({ file, password, stop }, { connection, images, tell: this.#tell }),
    )
    if (takenIn !== null) this.#last = { vault, takenIn }
    return outcome
  }

  /** Takes out what came in last; null when nothing did since this vault was opened. */
  undo(vault: OpenVault): ImportUndone | null {
    const last = this.#last
    this.#last = null
    return last?.vault === vault ? undoImport(vault, last.takenIn) : null
  }

  /** Ends what is going on at its next step; nothing is left of it. */
  stop(): void {
    this.#going?.abort()
  }

  async #stoppable<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> {
    const going = new AbortController()
    this.#going = going
    try {
      return await work(going.signal)
    } finally {
      this.#going = null
    }
  }
}
