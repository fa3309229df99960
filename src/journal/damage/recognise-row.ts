import { isDay } from '#shared/day.ts'
import { foldedName } from '#shared/folded-name.ts'
import { moods } from '#shared/mood-groups.ts'
import { isDate, isId, isJson, isNumber, isText } from './cells.ts'
import { type ExerciseTable, exerciseTableOf } from './recognise-exercise-row.ts'
import { type SharingTable, sharingTableOf } from './recognise-sharing-row.ts'
import type { Cell, FoundRow } from './table-rows.ts'

/**
 * What a row found on a page is, told by its shape alone: the pages that say which table a page is of may be the
 * damaged ones. Rows of `tables` have all their cells in the order SQLite stores them. An index repeats a part of a row
 * in another order, so that a row whose own page is lost may still be found in one.
 */
export type Recognised =
  | { readonly kind: 'entry'; readonly row: readonly Cell[]; readonly whole: boolean }
  | { readonly kind: KeptTable; readonly row: readonly Cell[] }
  /** An index names the entry at this place of the journal, by its id, its day, or the id of a tag it carries. */
  | { readonly kind: 'place'; readonly key: string; readonly position: number }
  /** Two ids that belong together: an entry and a picture, or an entry and a share. */
  | { readonly kind: 'pair'; readonly ids: readonly string[] }
  /** Where the tree of a table begins. */
  | { readonly kind: 'root'; readonly table: string; readonly page: number }

/** Tables whose rows are put back as they are. */
export type KeptTable =
  | 'entry_revision'
  | 'entry_mood'
  | 'entry_tag'
  | 'tag'
  | 'attachment'
  | 'saved_search'
  | 'setting'
  | 'share'
  | 'share_entry'
  | 'prompt_offered'
  | 'unlock_event'
  | ExerciseTable
  | SharingTable

/** Columns of `entry` in the first schema; a later one may only add at the end. */
export const entryColumns = 20
const bodyColumn = entryColumns - 1
const moodNames: ReadonlySet<Cell | undefined> = new Set(moods)

/** Null for what needs no keeping: the search index, and indexes that add nothing. */
export function recognise({ rowid, cells, whole }: FoundRow): Recognised | null {
  if (rowid !== null && isEntry(cells)) {
    return { kind: 'entry', row: [rowid, ...cells.slice(1)], whole: whole && cells.length > bodyColumn }
  }
  if (!whole) return null
  if (rowid !== null) return recogniseNumbered(cells, rowid)
  const [first, second, third] = cells
  // The calendar's indexes: the day, or the day of the year, and the entry's place.
  if (cells.length > 3 && isDayOrPart(first) && isNumber(second)) {
    return { kind: 'place', key: first, position: second }
  }
  const ofSharing = sharingTableOf(cells)
  if (ofSharing !== null) return { kind: ofSharing, row: cells }
  const ofExercises = exerciseTableOf(cells)
  if (ofExercises !== null) return { kind: ofExercises, row: cells }
  switch (cells.length) {
    case 2:
      return recognisePair(cells)
    case 3:
      if (isId(first) && isText(second) && isText(third)) return named([first, second, third])
      if (isId(first) && isId(second) && isNumber(third)) return { kind: 'share_entry', row: cells }
      // An id in the place of the form: an index of what is remembered for a receiver.
      if (isId(third)) return null
      if (isId(first) && isNumber(second) && isText(third)) return { kind: 'share', row: cells }
      if (isDate(first) && isNumber(second) && isText(third)) {
        return { kind: 'prompt_offered', row: cells }
      }
      return null
    case 7:
      return isId(first) && isText(second) && isNumber(third) ? { kind: 'attachment', row: cells } : null
    case 10:
      return isId(first) && isNumber(second) && isNumber(third)
        ? { kind: 'entry_revision', row: cells }
        : null
    default:
      return null
  }
}

/** Position is the row's number, and so null in the row. Only what comes before the words need be there. */
function isEntry(cells: readonly Cell[]): boolean {
  const [position, id, day, time, zone] = cells
  return cells.length >= 10 && position === null && isId(id) && isDate(day) && isText(time) && isText(zone)
}

function recogniseNumbered(cells: readonly Cell[], rowid: number): Recognised | null {
  const [first, second, third, root] = cells
  // The sizes of an entry's columns, kept by the search index under the entry's place.
  if (cells.length === 2 && first === null && Buffer.isBuffer(second)) return null
  if (cells.length === 3 && isNumber(first) && isText(second) && isNumber(third)) {
    return { kind: 'unlock_event', row: [rowid, ...cells] }
  }
  if (cells.length === 5 && first === 'table' && isText(second) && typeof root === 'number') {
    return { kind: 'root', table: second, page: root }
  }
  return null
}

function recognisePair(cells: readonly Cell[]): Recognised | null {
  const [first, second] = cells
  if (isNumber(first) && isId(second)) return { kind: 'entry_tag', row: [first, second] }
  if (isNumber(first) && moodNames.has(second)) return { kind: 'entry_mood', row: cells }
  if (moodNames.has(first) && isNumber(second)) return { kind: 'entry_mood', row: [second, first ?? null] }
  if (isId(first) && isId(second)) return { kind: 'pair', ids: [first, second] }
  if (isId(first) && isNumber(second)) return { kind: 'place', key: first, position: second }
  return isText(first) && isText(second) && isJson(second) ? { kind: 'setting', row: cells } : null
}

function named(row: readonly [string, string, string]): Recognised | null {
  const [, name, third] = row
  if (foldedName(name) === third) return { kind: 'tag', row }
  return third.startsWith('{') && isJson(third) ? { kind: 'saved_search', row } : null
}

const isDayOrPart = (cell: Cell | undefined): cell is string =>
  isText(cell) && (isDay(cell) || /^\d\d-\d\d$/.test(cell))
