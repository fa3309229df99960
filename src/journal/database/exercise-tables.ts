import type { Generated } from 'kysely'

// The tables of exercises, promises and paths. They are made in `migrations/0002-exercises.ts`.

/**
 * An exercise from elsewhere that the person has added, as its file says it; its id begins with `x.`. Or one that the
 * person is making: then the id is `making.` and a UUID, and the file is what `exercises/makings.ts` keeps of it.
 */
export interface ExerciseFileTable {
  id: string
  /** Of one that is being made: counts up by one with every save. */
  version: number
  /** Whether its answers may join the app's own series. */
  may_add_to_series: Generated<number>
  /** Of one that is being made: when it was changed last. */
  added_at: number
  /** The file's JSON. */
  file: string
}

/** An exercise that was done, or is being done. */
export interface AnswerRecordTable {
  id: string
  exercise_id: string
  status: 'draft' | 'finished' | 'left'
  /** The day it was begun. */
  day: string
  started_at: number
  changed_at: number
  /** Counts up by one with every save. */
  revision: number
  /** The entry by which it is found, of the same id; null while it is a draft, or if that was lost by damage. */
  entry_id: string | null
  /** The step a draft stands at; null when it is none. */
  place: string | null
  /** The exercise's file as it was begun, as JSON: a draft ends on it. Null when it is none. */
  file: string | null
  /** An `AnswerRecord` as JSON. */
  record: string
}

/** One answer that belongs to a series: a number, or the id of what was chosen. */
export interface MeasurePointTable {
  record_id: string
  step: string
  series: string
  day: string
  value: number | null
  choice: string | null
  /** The question before a name was filled in: another question is another series. */
  question: string
  low: string | null
  high: string | null
}

/** A promise of the person's own. */
export interface PromiseTable {
  id: string
  what: string
  how_often: string
  /** The day from which on it holds. */
  begins_on: string
  /** How the other person will notice it. */
  seen_by: string
  if_then: string
  review_on: string | null
  /** Whose idea it was. */
  idea: 'mine' | 'asked' | 'together' | 'pressed'
  state: 'active' | 'paused' | 'ended'
  ended_on: string | null
  ended_why: string | null
  /** The last of two missed weeks after which the person chose to leave it as it is. */
  left_as_is: string | null
  /** The exercise it was written in. */
  record_id: string | null
  revision: number
  created_at: number
  changed_at: number
}

/** How a promise went in one week; a week without a row was left blank. */
export interface PromiseWeekTable {
  promise_id: string
  /** The Monday it began on. */
  week: string
  state: 'kept' | 'partly' | 'missed' | 'not-due'
  note: string
  changed_at: number
}

/** A guided path that was begun. */
export interface PathProgressTable {
  path: string
  state: 'active' | 'stopped' | 'finished'
  role: string
  begun_on: string
  /** What would help instead, as chosen when it was stopped. */
  stopped_for: string | null
  changed_at: number
}

/** A step of a path that was done or passed over; one that was neither has no row. */
export interface PathStepTable {
  path: string
  step: string
  state: 'done' | 'skipped'
  changed_at: number
}

/** An event of the person's own, marked on every chart. */
export interface PinnedEventTable {
  id: string
  day: string
  words: string
  created_at: number
}
