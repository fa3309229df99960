import { Failure } from '#shared/failure.ts'
import type { ShareDocument } from '#shared/share.ts'

/** What is shown in a session view: one document, as it was when it began, in memory only. */
export class SessionStage {
  #document: ShareDocument | null = null

  show(document: ShareDocument): void {
    this.#document = document
  }

  end(): void {
    this.#document = null
  }

  /** Throws Failure `session-view-over` when nothing is shown. */
  read(): ShareDocument {
    if (this.#document === null) throw new Failure('session-view-over')
    return this.#document
  }
}
