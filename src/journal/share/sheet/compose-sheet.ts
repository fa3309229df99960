import { i18n } from '@lingui/core'
import { imagesIn } from '#shared/images-in-body.ts'
import type { ShareDocument, SharedPart } from '#shared/share.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { visibleLine } from '#shared/visible-text.ts'
import type { ReadConnection } from '../../database/connection.ts'
import { entryPart } from '../compose-document.ts'
import type { ChosenItem } from './gather-draft.ts'
import { groupPart } from './group-part.ts'
import type { SheetStyle } from './sheet-style.ts'

/**
 * The document of a draft, before anything is left out of it.
 * @param items as `gatherDraft` gives them, oldest first
 */
export function composeSheet(
  _connection: ReadConnection,
  draft: ShareDraft,
  items: readonly ChosenItem[],
  style: SheetStyle,
): ShareDocument {
  return {
    language: style.language,
    heading: visibleLine(draft.heading) || usualHeading(),
    summary: '',
    parts: chosenParts(items, draft.showTimes, style),
    closing: '',
    foot: '',
    ...(items.some(({ body }) => imagesIn(body).length > 0) && { leavesOutPictures: true }),
  }
}

const usualHeading = () => i18n._(/*i18n*/ { id: 'sheet.heading', message: 'Notes for a therapy session' })

function chosenParts(
  items: readonly ChosenItem[],
  showTimes: boolean,
  style: SheetStyle,
): readonly SharedPart[] {
  const parts = (those: readonly ChosenItem[]) => those.map((item) => entryPart(item, 3, showTimes, style))
  return [
    ...groupPart(
      'exercises',
      i18n._(/*i18n*/ { id: 'sheet.exercises', message: 'Exercises I chose' }),
      parts(items.filter(({ exercise }) => exercise !== null)),
    ),
    ...groupPart(
      'entries',
      i18n._(/*i18n*/ { id: 'sheet.entries', message: 'Entries I chose' }),
      parts(items.filter(({ exercise }) => exercise === null)),
    ),
  ]
}
