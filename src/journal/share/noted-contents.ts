import type { ShareDocument, SharedVersion } from '#shared/share.ts'
import type { NotedContents } from '#shared/share-note.ts'
import { type SheetPart, sheetParts } from '#shared/sheet-parts.ts'
import type { Removed } from './omit/leave-out.ts'

/** Parts of a document that are a piece of a part a person ticks. */
const within: Readonly<Record<string, SheetPart>> = { 'trust-own': 'trust', 'trust-self': 'trust' }

/**
 * What the ledger notes of a document that is handed over: only what is in it. A part that was ticked and had nothing to
 * say is not, and neither is an entry that was chosen and may not go in.
 * @param chosen what may be in it, with the version of each
 */
export function notedContents(
  { parts }: Pick<ShareDocument, 'parts'>,
  chosen: readonly SharedVersion[],
  { passages, names }: Removed,
): NotedContents {
  const ids = new Set<string>(parts.map(({ id }) => within[id] ?? id))
  return {
    parts: sheetParts.filter((part) => ids.has(part)),
    entries: chosen.filter(({ id }) => ids.has(id)).map(({ id, revision }) => ({ id, revision })),
    omissions: passages.length + names.length,
  }
}
