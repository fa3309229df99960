import { isDate, isId, isNumber, isText } from './cells.ts'
import { fitting, type IsCell, isObject, oneOf, oneOfNumbers, orNull } from './shapes-of-cells.ts'
import type { Cell } from './table-rows.ts'

/** The tables of the second schema. Their rows are put back as they are. */
export type ExerciseTable =
  | 'exercise_file'
  | 'answer_record'
  | 'measure_point'
  | 'promise'
  | 'promise_week'
  | 'path_progress'
  | 'path_step'
  | 'pinned_event'

/**
 * Every cell of each table in the order SQLite stores them. No two of them, and no index, can be mistaken for one another: where
 * the number of cells is the same, an id, a day or a state tells them apart.
 */
const shapes: Record<ExerciseTable, readonly IsCell[]> = {
  exercise_file: [isText, isNumber, oneOfNumbers(0, 1), isNumber, isObject],
  answer_record: [
    isId,
    isText,
    oneOf('draft', 'finished', 'left'),
    isDate,
    isNumber,
    isNumber,
    isNumber,
    orNull(isId),
    orNull(isText),
    orNull(isObject),
    isObject,
  ],
  measure_point: [
    isId,
    isText,
    isText,
    isDate,
    orNull(isNumber),
    orNull(isText),
    isText,
    orNull(isText),
    orNull(isText),
  ],
  promise: [
    isId,
    isText,
    isText,
    isDate,
    isText,
    isText,
    orNull(isDate),
    oneOf('mine', 'asked', 'together', 'pressed'),
    oneOf('active', 'paused', 'ended'),
    orNull(isDate),
    orNull(isText),
    orNull(isDate),
    orNull(isId),
    isNumber,
    isNumber,
    isNumber,
  ],
  promise_week: [isId, isDate, oneOf('kept', 'partly', 'missed', 'not-due'), isText, isNumber],
  path_progress: [isText, oneOf('active', 'stopped', 'finished'), isText, isDate, orNull(isText), isNumber],
  path_step: [isText, isText, oneOf('done', 'skipped'), isNumber],
  pinned_event: [isId, isDate, isText, isNumber],
}

/** Which of these tables a row is of; null for none. */
export const exerciseTableOf = (cells: readonly Cell[]): ExerciseTable | null => fitting(shapes, cells)
