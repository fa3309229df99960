import type { JournalRequest } from '#shared/journal-wire.ts'
import type { ExportOutcome, TransferProgress } from '#shared/transfer.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { writeExport } from './write-export.ts'

type ExportRequest = Extract<JournalRequest, { do: 'export' }>

/** Carries out one export at a time. Everything asked meanwhile waits, so what is written is the journal of one moment. */
export class TransferDesk {
  #going: AbortController | null = null
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
