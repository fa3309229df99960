import { create } from 'zustand'
import { emptyAtLock } from '../../state/vault.ts'

interface PictureProgress {
  /** Pictures being added now, and how many of them are done. */
  readonly all: number
  readonly done: number
  /** Why the last one that could not be added was not; null when all were. */
  readonly failure: unknown
  /** One of those added moved, and is kept as a still one. */
  readonly madeStill: boolean
}

const quiet: PictureProgress = { all: 0, done: 0, failure: null, madeStill: false }

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

/** A picture that moved was added as a still one. */
export function pictureMadeStill(): void {
  usePictureProgress.setState({ madeStill: true })
}

/** The person has read what there was to say of the pictures, or begins anew. */
export function forgetPictures(): void {
  usePictureProgress.setState({ failure: null, madeStill: false })
}

emptyAtLock(() => usePictureProgress.setState(quiet))
