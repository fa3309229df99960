import type { ShareProgress } from '#shared/share-progress.ts'

/** Tells how far a share has come and lets others have a turn. Throws {@link ShareStopped} when it was stopped. */
export type ShareStep = (progress: ShareProgress) => Promise<void>

export class ShareStopped extends Error {}

/** For who does not look on and does not stop it. */
export const unwatched: ShareStep = async () => undefined

/** Stops the shares that were asked for. */
export class ShareStops {
  #going = new AbortController()
  readonly #tell: ShareStep

  /** @param tell resolves when what was told is on its way and others had a turn */
  constructor(tell: ShareStep) {
    this.#tell = tell
  }

  /** The steps of what is asked for now, whether it begins at once or waits. */
  watched(): ShareStep {
    const { signal } = this.#going
    return async (progress) => {
      if (!signal.aborted) await this.#tell(progress)
      if (signal.aborted) throw new ShareStopped()
    }
  }

  /** Ends all that was asked for until now at its next step, and nothing that is asked for later. */
  stop(): void {
    this.#going.abort()
    this.#going = new AbortController()
  }
}
