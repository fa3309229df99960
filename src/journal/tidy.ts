import { localMoment } from '#shared/day.ts'
import { emptyOldBin } from './entries/delete-for-good.ts'
import { imagesInBin } from './entries/entry-images.ts'
import { pruneVersions } from './entries/prune-versions.ts'
import { bringBackLetters } from './exercises/letters-put-away.ts'
import { type ImageKeep, removeImages, unusedImages } from './images/images.ts'

/**
 * What is put in order after each opening of the vault, in steps that leave room for saving and reading in between:
 * letters whose day has come are back among the entries, pictures that nothing shows are removed, the bin is emptied of
 * what has been there long enough, and old versions are let go. All steps are short but one: when something was in the bin for long enough the journal is written anew (two
 * seconds at 10,000 entries), and a save waits for it. To be called at the opening, before anything can be added.
 * @param now milliseconds since 1970, UTC
 * @param changed told of entries that came back
 */
export function tidySteps(
  keep: ImageKeep,
  now: number,
  changed: (ids: readonly string[]) => void,
): Iterator<void> {
  const unused = unusedImages(keep.connection)
  return stepsOf({ keep, unused, now, changed })
}

interface Tidying {
  readonly keep: ImageKeep
  readonly unused: readonly string[]
  readonly now: number
  readonly changed: (ids: readonly string[]) => void
}

/** The day by this computer's clock. */
const localDay = (now: number): string =>
  localMoment(new Date(now), Intl.DateTimeFormat().resolvedOptions().timeZone).day

function* stepsOf({ keep, unused, now, changed }: Tidying): Generator<void, void, void> {
  const back = bringBackLetters(keep.connection, localDay(now))
  if (back.length > 0) changed(back)
  yield
  removeImages(keep, unused)
  yield
  const inBin = imagesInBin(keep.connection)
  emptyOldBin(keep.connection, now)
  removeImages(keep, inBin)
  yield
  yield* pruneVersions(keep.connection, now)
}

export interface QuietPace {
  /** Whether somebody is waiting for an answer, who goes first. */
  isBusy(): boolean
  /** Whether the vault was closed, so that nothing more is to be done. */
  isOver(): boolean
  /** Calls back once, after so many milliseconds. */
  later(milliseconds: number, act: () => void): void
  /** A step failed: the rest waits for the next opening. */
  failed(thrown: unknown): void
}

/** Milliseconds after opening before the first step, while the window reads its first lists … */
const firstPause = 2000
/** … and between two steps. */
const pause = 20

/** Takes the steps one by one while nobody waits, until they are done or the vault is closed. */
export function tidyInQuiet(steps: Iterator<void>, pace: QuietPace): void {
  const next = (): void => {
    if (pace.isOver()) return
    try {
      if (!pace.isBusy() && steps.next().done) return
    } catch (thrown) {
      pace.failed(thrown)
      return
    }
    pace.later(pause, next)
  }
  pace.later(firstPause, next)
}
