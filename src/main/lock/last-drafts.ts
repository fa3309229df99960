import { within } from '../within.ts'

/** How long lock waits for the window's last drafts, in milliseconds. They are never more than a second old. */
const wait = 500

/** What the window has not handed over yet when the journal locks. */
export class LastDrafts {
  #answer: (saved: boolean) => void = () => undefined
  readonly #askWindow: () => void

  constructor(askWindow: () => void) {
    this.#askWindow = askWindow
  }

  /**
   * Asks the window for them. Resolves to whether everything typed is on the disk; a window that does not answer in
   * time may have had more.
   */
  async take(): Promise<boolean> {
    const answered = new Promise<boolean>((resolve) => {
      this.#answer = resolve
    })
    this.#askWindow()
    return (await within(wait, answered)) ?? false
  }

  /** The window has handed over its last drafts; `saved` tells whether they are on the disk. */
  areIn(saved: boolean): void {
    this.#answer(saved)
  }
}
