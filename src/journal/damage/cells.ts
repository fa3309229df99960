import { isDay } from '#shared/day.ts'
import type { Cell } from './table-rows.ts'

// What a cell can be told to be by itself. A row has fewer cells than asked for when it is another's.

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export const isText = (cell: Cell | undefined): cell is string => typeof cell === 'string'
export const isNumber = (cell: Cell | undefined): cell is number => typeof cell === 'number'
export const isId = (cell: Cell | undefined): cell is string => isText(cell) && id.test(cell)
export const isDate = (cell: Cell | undefined): cell is string => isText(cell) && isDay(cell)

export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (fault) {
    if (fault instanceof SyntaxError) return false
    throw fault
  }
}
