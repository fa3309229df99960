import { create } from 'zustand'
import { emptyAtLock } from '../../state/vault.ts'

interface PictureProgress {
  /** Pictures being added now, and how many of them are done. */
  readonly all: number
  readonly done: number
  /** Why the last one that could not be added was not; null when all were. */
  readonly failure: unknown
}

const quiet: PictureProgress = { all: 0, done: 0, failure: null }

/** What is being added to the text, and what could not be. */
export const usePictureProgress = create<PictureProgress>(() => quiet)

export function pictureBegun(): void {
  usePictureProgress.setState(({ all }) => ({ all: all + 1 }))
}

/** @param failure null when it was added */
export function pictureDone(failure: unknown): void {
  usePictureProgress.setState((before) => {
    const done = before.done + 1
    const counts = done === before.all ? { all: 0, done: 0 } : { all: before.all, done }
    return { ...counts, failure: failure ?? before.failure }
  })
}

/** The person has read why a picture was not added, or begins anew. */
export function forgetPictureFailure(): void {
  usePictureProgress.setState({ failure: null })
}

emptyAtLock(() => usePictureProgress.setState(quiet))
