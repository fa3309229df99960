import { applyOmissions } from '#shared/apply-omissions.ts'
import { imagesIn } from '#shared/images-in-body.ts'
import type { ShareDocument } from '#shared/share.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import type { ReadConnection } from '../../database/connection.ts'
import { omissionMarks } from '../omit/omission-marks.ts'
import { chosenParts, safetyParts } from './chosen-parts.ts'
import { cover } from './cover.ts'
import { type ChosenItem, receiverKind } from './gather-draft.ts'
import { includedPart } from './included-box.ts'
import { contentsPart, lastParts } from './last-parts.ts'
import { questionsPart } from './questions-part.ts'
import { withoutCharts } from './rated.ts'
import { openSource } from './sheet-source.ts'
import type { SheetStyle } from './sheet-style.ts'
import { summaryParts } from './summary-parts.ts'

/**
 * The document of a draft, before anything is left out of it: the questions first, the weeks at a glance, then what was
 * chosen, what is not included, and a safety check after everything else. Only what was chosen is looked at for it. Changes nothing in the journal.
 * @param items as `gatherDraft` gives them, oldest first
 */
export function composeSheet(
  connection: ReadConnection,
  draft: ShareDraft,
  items: readonly ChosenItem[],
  style: SheetStyle,
): ShareDocument {
  const appendix = chosenParts(items, draft.showTimes, style)
  const safety = safetyParts(items, draft.showTimes, style)
  const chosen = [
    ...(draft.parts.includes('questions') ? questionsPart(connection, draft) : []),
    ...summaryParts(withoutCharts(openSource(connection, draft), draft.chartsOut), draft.parts, style),
    ...contentsPart([...appendix, ...safety]),
    ...appendix,
  ]
  const last = [...lastParts(draft), ...safety]
  const frame = {
    language: style.language,
    ...cover(draft, receiverKind(connection, draft), style),
  }
  const omissions = standing({ ...frame, parts: [...chosen, ...last] }, draft)
  return {
    ...frame,
    parts: [...chosen, includedPart(connection, { ...draft, omissions }, items), ...last],
    ...(items.some(({ exercise, body }) => exercise === null && imagesIn(body).length > 0) && {
      leavesOutPictures: true,
    }),
  }
}

/** Of what a draft leaves out or changes, what stands in its document: a name that is nowhere in it is not changed. */
function standing(document: ShareDocument, { omissions }: ShareDraft): ShareDraft['omissions'] {
  if (omissions.length === 0) return []
  const { places } = applyOmissions(document, omissions, omissionMarks())
  return omissions.filter(({ id }) => places.has(id))
}
