import type { ChartedPart, ChartSeries } from './sheet-charts.ts'
import type { SheetPart } from './sheet-parts.ts'

/**
 * How careful one is with what may be shared. What is `sensitive` or `second-yes` is asked about twice; of what is
 * `second-yes` nearly everything is private, and its private answers are asked about in the same breath. `not-for-couples`
 * goes to no couple's therapist.
 */
export type Sensitivity = 'ordinary' | 'sensitive' | 'second-yes' | 'not-for-couples'

/** An entry or an exercise that may be chosen. What is sealed or in the bin never is one. */
export interface OfferedItem {
  readonly id: string
  readonly kind: 'entry' | 'exercise'
  /** Null for a plain entry. */
  readonly exercise: string | null
  readonly day: string
  readonly time: string
  readonly title: string
  /** Its first words, at most 160 characters. */
  readonly preview: string
  readonly sensitivity: Sensitivity
  /** Answers marked private: they are in a document only after a yes of their own. */
  readonly privateAnswers: number
}

/** A chart there is something to draw of. */
export interface OfferedChart {
  readonly series: ChartSeries
  /** As it is called in the document. */
  readonly title: string
}

/** What could go into a document of a period. */
export interface ShareOffer {
  /** How much there is of each part: questions, weeks with a rating, promises, triggers, talks, signs, paths, marks. */
  readonly parts: Readonly<Record<SheetPart, number>>
  /** In their order on the page: any of them may be left out. */
  readonly charts: Readonly<Record<ChartedPart, readonly OfferedChart[]>>
  /** Noted over the weeks and not settled, oldest first: any of them may be left out. */
  readonly questions: readonly { readonly id: string; readonly words: string }[]
  /** What the newest preparation says; null when there is none. */
  readonly prepared: {
    readonly goal: string
    readonly questions: readonly string[]
    readonly notYet: readonly string[]
  } | null
  /** Oldest first. */
  readonly items: readonly OfferedItem[]
}

/** Where "since last session" begins; null when nothing is known of a session or an earlier document. */
export type LastSession = {
  /** First day of the period. */
  readonly from: string
  readonly by: 'document' | 'session'
} | null

/** What came since the last document for somebody. For the person's own eyes only. */
export interface SinceLast {
  /** Last day of the period of that document. */
  readonly upTo: string
  /** Questions rated since, with the last rating before and the newest one. */
  readonly ratings: readonly {
    readonly series: string
    readonly question: string
    readonly before: number | null
    readonly now: number
  }[]
  /** Promises made since, in the order they were made. */
  readonly promises: readonly string[]
  readonly entries: number
  readonly exercises: number
}
