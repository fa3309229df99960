import { isJson, isNumber, isText } from './cells.ts'
import type { Cell } from './table-rows.ts'

/** What a cell of a row must be. */
export type IsCell = (cell: Cell | undefined) => boolean

export const oneOf =
  (...words: readonly string[]): IsCell =>
  (cell) =>
    isText(cell) && words.includes(cell)
export const oneOfNumbers =
  (...numbers: readonly number[]): IsCell =>
  (cell) =>
    isNumber(cell) && numbers.includes(cell)
export const orNull =
  (is: IsCell): IsCell =>
  (cell) =>
    cell === null || is(cell)
export const isObject: IsCell = (cell) => isText(cell) && cell.startsWith('{') && isJson(cell)
export const isList: IsCell = (cell) => isText(cell) && cell.startsWith('[') && isJson(cell)

/** The table whose shape a row has, every cell of it; null for none. */
export function fitting<Table extends string>(
  shapes: Readonly<Record<Table, readonly IsCell[]>>,
  cells: readonly Cell[],
): Table | null {
  const tables = Object.keys(shapes) as Table[]
  const found = tables.find((table) => {
    const shape = shapes[table]
    return shape.length === cells.length && shape.every((is, at) => is(cells[at]))
  })
  return found ?? null
}
