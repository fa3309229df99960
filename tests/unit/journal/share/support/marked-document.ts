import type { ShareDocument } from '#shared/share.ts'
import { madeDocument } from './made-document.ts'

/** A run of letters that occurs nowhere else, on disk or in memory, unless words of the document are there. */
export const mark = 'QUOKKAZANZIBAR'

/** The same document in every process. */
export function markedDocument(): ShareDocument {
  return madeDocument([`The mark is ${mark}. `.repeat(40)], { heading: mark })
}
