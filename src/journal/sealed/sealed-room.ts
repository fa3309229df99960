import { Failure } from '#shared/failure.ts'

/** Whether what is sealed may be read: from when the passphrase was given again until it is left or the journal is locked. */
export class SealedRoom {
  #open = false

  /** To be called only when the passphrase was proven just now. */
  open(): void {
    this.#open = true
  }

  close(): void {
    this.#open = false
  }

  /** Throws Failure `sealed-closed` while it is closed. */
  demandOpen(): void {
    if (!this.#open) throw new Failure('sealed-closed')
  }
}
