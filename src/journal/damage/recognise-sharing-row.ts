import { omissionKinds } from '#shared/omission.ts'
import { receiverKinds } from '#shared/receiver.ts'
import { isDate, isId, isNumber, isText } from './cells.ts'
import { fitting, type IsCell, isList, isObject, oneOf, orNull } from './shapes-of-cells.ts'
import type { Cell } from './table-rows.ts'

/** The tables of the third schema. Their rows are put back as they are. */
export type SharingTable =
  | 'receiver'
  | 'share_record'
  | 'remembered_omission'
  | 'session_question'
  | 'share_draft'
  | 'entry_seal'

/**
 * Every cell of each table in the order SQLite stores them. Where a table of an earlier schema has as many cells, an id,
 * a day or a kind tells them apart; a name may be anything, and so tells nothing.
 */
const shapes: Record<SharingTable, readonly IsCell[]> = {
  receiver: [isId, oneOf(...receiverKinds), isText, isNumber],
  share_record: [
    isId,
    orNull(isId),
    orNull(oneOf(...receiverKinds)),
    orNull(isText),
    orNull(isDate),
    orNull(isDate),
    isList,
    isNumber,
    orNull(isText),
  ],
  remembered_omission: [isId, isId, oneOf(...omissionKinds), orNull(isText), isText, isText, isNumber],
  session_question: [isId, orNull(isId), isNumber, orNull(isNumber), isText],
  share_draft: [isId, isNumber, isObject],
  entry_seal: [isId, isDate, isNumber],
}

/** Which of these tables a row is of; null for none. To be asked before those of the earlier schemas. */
export const sharingTableOf = (cells: readonly Cell[]): SharingTable | null => fitting(shapes, cells)
