import type { ShareDraft } from '#shared/share-draft.ts'
import { rests } from '#shared/share-rest.ts'

/**
 * Since when a share rests after a change: what comes into it, or another reader, has not lain for a day yet, so a rest
 * that goes on begins anew. Nothing but the person's own word ends one early. After the day, such a change ends it: the
 * person decides again.
 * @param now milliseconds since 1970
 */
export function restAfter(draft: ShareDraft, change: Partial<ShareDraft>, now: number): number | null {
  if (change.restingSince !== undefined) return change.restingSince
  const { restingSince } = draft
  if (restingSince === null || !comesIn(draft, change)) return restingSince
  return rests(restingSince, now) ? now : null
}

function comesIn(draft: ShareDraft, change: Partial<ShareDraft>): boolean {
  const more = (before: readonly string[], after: readonly string[] = []) => {
    const known = new Set(before)
    return after.some((one) => !known.has(one))
  }
  return (
    (change.receiver !== undefined && change.receiver !== draft.receiver) ||
    more(draft.entries, change.entries) ||
    more(draft.confirmed, change.confirmed) ||
    more(draft.privateToo, change.privateToo) ||
    more(draft.parts, change.parts) ||
    // What was to be left out and no longer is comes in.
    more(change.chartsOut ?? draft.chartsOut, draft.chartsOut) ||
    more(change.questionsOut ?? draft.questionsOut, draft.questionsOut)
  )
}
