import { i18n } from '@lingui/core'
import type { SharedPart } from '#shared/share.ts'
import type { SheetPart } from '#shared/sheet-parts.ts'
import { promisesPart } from './promises-part.ts'
import { weeksRated } from './rated.ts'
import { trustParts, trustSeries, wellbeingParts, wellbeingSeries } from './rated-parts.ts'
import { line } from './sheet-part.ts'
import type { SheetSource } from './sheet-source.ts'
import type { SheetStyle } from './sheet-style.ts'
import { shortDay } from './short-day.ts'
import { marksPart, pathPart, signsPart } from './short-parts.ts'
import { talksPart } from './talks-part.ts'
import { triggersPart } from './triggers-part.ts'

type Compose = (source: SheetSource, style: SheetStyle) => readonly SharedPart[]

/** The parts of the summary, in their order on the page. */
const composers: readonly (readonly [SheetPart, Compose])[] = [
  ['trust', trustParts],
  ['wellbeing', wellbeingParts],
  ['triggers', triggersPart],
  ['promises', promisesPart],
  ['talks', talksPart],
  ['signs', signsPart],
  ['path', pathPart],
  ['marks', marksPart],
]

/** The weeks at a glance: those parts that were chosen and have something to say. */
export function summaryParts(
  source: SheetSource,
  chosen: readonly SheetPart[],
  style: SheetStyle,
): readonly SharedPart[] {
  const parts = composers.flatMap(([part, compose]) => (chosen.includes(part) ? compose(source, style) : []))
  if (parts.length === 0) return []
  const count = source.weeks.length
  const title = i18n._(
    /*i18n*/ {
      id: 'sheet.glance',
      message: '{count, plural, one {The week at a glance} other {# weeks at a glance}}',
      values: { count },
    },
  )
  return [{ id: 'summary', level: 2, when: '', title, blocks: ratedWeeks(source, chosen, style) }, ...parts]
}

/** In how many weeks something was rated, and which week is the first, if any ratings are shown. */
function ratedWeeks(source: SheetSource, chosen: readonly SheetPart[], style: SheetStyle) {
  const shown = [
    ...(chosen.includes('trust') ? trustSeries : []),
    ...(chosen.includes('wellbeing') ? wellbeingSeries : []),
  ]
  const rated = weeksRated(source, shown)
  if (rated === 0) return []
  const filled = i18n._(
    /*i18n*/ {
      id: 'sheet.rated-weeks',
      message:
        'Rated from 0 to 10, in own words. Filled in: {rated} of {count, plural, one {# week} other {# weeks}}. A blank week is a gap.',
      values: { rated, count: source.weeks.length },
    },
  )
  return [line(`${filled} ${firstWeek(source, style)}`)]
}

/** The charts number the weeks: this is where they begin. */
function firstWeek({ weeks }: SheetSource, style: SheetStyle): string {
  const [first] = weeks
  if (first === undefined) return ''
  const day = shortDay(first, style)
  return i18n._(/*i18n*/ { id: 'sheet.week-one', message: 'Week 1 is the week of {day}.', values: { day } })
}
