import { i18n } from '@lingui/core'
import type { SharedPart } from '#shared/share.ts'
import { entryPart } from '../entry-part.ts'
import { ownPage } from '../own-page.ts'
import { exercisePart } from './exercise-part.ts'
import type { ChosenItem } from './gather-draft.ts'
import { groupPart } from './group-part.ts'
import { safetyCheck } from './sensitivity.ts'
import type { SheetStyle } from './sheet-style.ts'

const isSafety = ({ exercise }: ChosenItem) => exercise === safetyCheck

/** The exercises and the entries that were chosen, each under a heading, oldest first; without a safety check. */
export function chosenParts(
  items: readonly ChosenItem[],
  showTimes: boolean,
  style: SheetStyle,
): readonly SharedPart[] {
  const exercises = items.filter((item) => item.exercise !== null && !isSafety(item))
  const entries = items.filter(({ exercise }) => exercise === null)
  return [
    ...groupPart(
      'exercises',
      i18n._(/*i18n*/ { id: 'sheet.exercises', message: 'Exercises I chose' }),
      exercises.map((item) => exercisePart(item, showTimes, style)),
    ),
    ...groupPart(
      'entries',
      i18n._(/*i18n*/ { id: 'sheet.entries', message: 'Entries I chose' }),
      entries.map((item) => entryPart(item, showTimes, style)),
    ),
  ]
}

/** A safety check stands on a page of its own at the very end: it can be taken out with one hand. */
export function safetyParts(
  items: readonly ChosenItem[],
  showTimes: boolean,
  style: SheetStyle,
): readonly SharedPart[] {
  return groupPart(
    ownPage,
    i18n._(/*i18n*/ { id: 'sheet.safety', message: 'About my safety' }),
    items.filter(isSafety).map((item) => exercisePart(item, showTimes, style)),
  )
}
