import { i18n } from '@lingui/core'
import type { SharedPart } from '#shared/share.ts'
import { visibleLine } from '#shared/visible-text.ts'
import { pathsWalked } from './paths-walked.ts'
import { facts, sheetPart } from './sheet-part.ts'
import type { SheetSource } from './sheet-source.ts'
import type { SheetStyle } from './sheet-style.ts'
import { shortDay } from './short-day.ts'

/** What was ticked in the last monthly review of the period. */
export function signsPart({ signs }: SheetSource, style: SheetStyle): readonly SharedPart[] {
  if (signs === null) return []
  const fact = (label: string, texts: readonly string[]) =>
    texts.length === 0 ? null : { label, words: texts.map(visibleLine).join(' · ') }
  const day = shortDay(signs.day, style)
  return sheetPart(
    'signs',
    3,
    i18n._(
      /*i18n*/ {
        id: 'sheet.signs',
        message: 'Signs I ticked on {day}, of the month before',
        values: { day },
      },
    ),
    facts([
      fact(i18n._(/*i18n*/ { id: 'sheet.more-true', message: 'more true' }), signs.better),
      fact(i18n._(/*i18n*/ { id: 'sheet.harder', message: 'harder' }), signs.harder),
    ]),
  )
}

/** The guided paths that are walked, and where the person is on them. */
export function pathPart({ connection }: SheetSource, style: SheetStyle): readonly SharedPart[] {
  return sheetPart(
    'path',
    3,
    i18n._(/*i18n*/ { id: 'sheet.path', message: 'What I am working on' }),
    facts(
      pathsWalked(connection, style.today).map(({ title, part, begunOn }) => {
        const day = shortDay(begunOn, style)
        const begun = i18n._(/*i18n*/ { id: 'sheet.begun', message: 'begun {day}', values: { day } })
        return { label: title, words: [part, begun].filter((words) => words !== '').join(' · ') }
      }),
    ),
  )
}

/** The person's own pinned events of the period, oldest first. */
export function marksPart({ pinned }: SheetSource, style: SheetStyle): readonly SharedPart[] {
  return sheetPart(
    'marks',
    3,
    i18n._(/*i18n*/ { id: 'sheet.marks', message: 'My marks' }),
    facts(pinned.map(({ day, words }) => ({ label: shortDay(day, style), words: visibleLine(words) }))),
  )
}
