import { createHash } from 'node:crypto'
import type { ShareDraft } from '#shared/share-draft.ts'
import type { ReadConnection } from '../database/connection.ts'
import { composeSheet } from './sheet/compose-sheet.ts'
import { cover } from './sheet/cover.ts'
import { type ChosenItem, receiverKind } from './sheet/gather-draft.ts'
import type { SheetStyle } from './sheet/sheet-style.ts'

/**
 * What a draft would hand over, word for word and figure for figure, as a SHA-256 of 64 hex digits: it is the same as
 * long as nothing of that has changed. What is left out does not count, being chosen while it is read, nor does the day on
 * which it is made.
 * @param items as `gatherDraft` gives them
 */
export function fingerprint(
  connection: ReadConnection,
  draft: ShareDraft,
  items: readonly ChosenItem[],
  style: SheetStyle,
): string {
  const { language, parts } = composeSheet(connection, { ...draft, omissions: [] }, items, style)
  const undated = cover(draft, receiverKind(connection, draft), { ...style, today: draft.to })
  return createHash('sha256')
    .update(JSON.stringify([language, undated, parts]))
    .digest('hex')
}
