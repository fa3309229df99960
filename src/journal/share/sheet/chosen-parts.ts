import { i18n } from '@lingui/core'
import type { SharedPart } from '#shared/share.ts'
import { entryPart } from '../compose-document.ts'
import { exercisePart } from './exercise-part.ts'
import type { ChosenItem } from './gather-draft.ts'
import { groupPart } from './group-part.ts'
import type { SheetStyle } from './sheet-style.ts'

/** The exercises and the entries that were chosen, each under a heading, oldest first; a safety check at the very end. */
export function chosenParts(
  items: readonly ChosenItem[],
  showTimes: boolean,
  style: SheetStyle,
): readonly SharedPart[] {
  const isLast = ({ exercise }: ChosenItem) => exercise === 'safety-check'
  const exercises = items.filter((item) => item.exercise !== null && !isLast(item))
  const entries = items.filter(({ exercise }) => exercise === null)
  const done = (those: readonly ChosenItem[]) => those.map((item) => exercisePart(item, showTimes, style))
  return [
    ...groupPart(
      'exercises',
      i18n._(/*i18n*/ { id: 'sheet.exercises', message: 'Exercises I chose' }),
      done(exercises),
    ),
    ...groupPart(
      'entries',
      i18n._(/*i18n*/ { id: 'sheet.entries', message: 'Entries I chose' }),
      entries.map((item) => entryPart(item, 3, showTimes, style)),
    ),
    ...groupPart(
      'safety',
      i18n._(/*i18n*/ { id: 'sheet.safety', message: 'About my safety' }),
      done(items.filter(isLast)),
    ),
  ]
}
