import { createHmac } from 'node:crypto'

/** How long what was copied here stays on the system's clipboard, in milliseconds. */
const copiedFor = 30_000

interface Surroundings {
  readonly clipboard: { readText(): Promise<string>; clear(): void }
  /** Calls back once, after so many milliseconds, unless the returned function is called before. */
  later(milliseconds: number, act: () => void): () => void
  /** Random, made for this run: whoever finds a fingerprint in memory cannot try texts against it. */
  readonly key: Uint8Array
  failed(error: unknown): void
}

/**
 * Takes off the clipboard what was copied in our window: after half a minute, at lock and at quit. Only what is still
 * the same: what another program has put there is nobody's business. The text itself is not kept for that.
 */
export class CopiedText {
  #fingerprint: string | null = null
  #cancel: () => void = () => undefined
  #last: Promise<void> = Promise.resolve()
  readonly #around: Surroundings

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** Something was copied in our window just now. Resolves when it is known what. */
  copied(): Promise<void> {
    return this.#next(async () => {
      this.#cancel()
      const text = await this.#around.clipboard.readText()
      this.#fingerprint = text === '' ? null : this.#fingerprintOf(text)
      if (text !== '') this.#cancel = this.#around.later(copiedFor, () => void this.forget())
    })
  }

  /** Takes it off the clipboard, if it is still there. Resolves when that is done. */
  forget(): Promise<void> {
    return this.#next(async () => {
      this.#cancel()
      const ours = this.#fingerprint
      this.#fingerprint = null
      if (ours === null) return
      const text = await this.#around.clipboard.readText()
      if (this.#fingerprintOf(text) === ours) this.#around.clipboard.clear()
    })
  }

  /** One after the other: a copy that comes while the last one is being looked at is looked at next. */
  #next(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work).catch((error: unknown) => this.#around.failed(error))
    return this.#last
  }

  #fingerprintOf(text: string): string {
    return createHmac('sha256', this.#around.key).update(text).digest('base64')
  }
}
