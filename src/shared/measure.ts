import { z } from 'zod'
import { isDay } from './day.ts'
import { keptId } from './finding.ts'
import { maxPromiseLine } from './limits.ts'
import type { SeriesName } from './measured-series.ts'

/** An event of the person's own, marked on every chart. At most five are. */
export const pinnedEvent = z.strictObject({
  id: keptId,
  day: z.string().refine(isDay),
  words: z.string().trim().min(1).max(maxPromiseLine),
})
export type PinnedEvent = z.infer<typeof pinnedEvent>

/** One answer of a series: a number, the id of what was chosen, or neither where it was left blank. */
export interface MeasurePoint {
  readonly day: string
  readonly value: number | null
  readonly choice: string | null
}

/** All answers to one question. The same series asked otherwise is another one: the two are never joined. */
export interface MeasuredQuestion {
  readonly series: SeriesName
  /** As the exercise says it; `{partner}` stands for a name. */
  readonly question: string
  /** The language of the question and of its ends: BCP 47. */
  readonly lang: string
  readonly low: string | null
  readonly high: string | null
  /** Oldest first. */
  readonly points: readonly MeasurePoint[]
}

/** What was ticked in the last monthly review, in the words shown then. */
export interface ReviewSigns {
  readonly day: string
  readonly better: readonly string[]
  readonly harder: readonly string[]
}

export interface Measures {
  /** By series; of one series the question asked first comes first. */
  readonly questions: readonly MeasuredQuestion[]
  /** Null when there was no monthly review. */
  readonly signs: ReviewSigns | null
  /** Oldest first. */
  readonly pinned: readonly PinnedEvent[]
}
