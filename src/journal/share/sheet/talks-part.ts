import { i18n } from '@lingui/core'
import type { MeasurePoint } from '#shared/measure.ts'
import type { SeriesName } from '#shared/measured-series.ts'
import type { Fact, SharedPart } from '#shared/share.ts'
import { facts, sheetPart } from './sheet-part.ts'
import type { SheetSource } from './sheet-source.ts'

/** Talks that were held or moved, how heard one felt in them, and ways back that were tried. */
export function talksPart(source: SheetSource): readonly SharedPart[] {
  const heard = pointsOf(source, 'heard')
    .flatMap(({ value }) => value ?? [])
    .join(', ')
  return sheetPart(
    'talks',
    3,
    i18n._(/*i18n*/ { id: 'sheet.talks', message: 'Talks and ways back' }),
    facts([
      chosen(source, 'talk', i18n._(/*i18n*/ { id: 'sheet.planned-talks', message: 'Planned talks' })),
      chosen(source, 'meeting', i18n._(/*i18n*/ { id: 'sheet.meetings', message: 'Meetings' })),
      heard === ''
        ? null
        : {
            label: i18n._(/*i18n*/ { id: 'sheet.heard', message: 'Felt heard (0 to 10)' }),
            words: heard,
          },
      chosen(source, 'repair', i18n._(/*i18n*/ { id: 'sheet.ways-back', message: 'Ways back' })),
    ]),
  )
}

/** How many talks, meetings and ways back were spoken of. */
export const countTalks = (source: SheetSource): number =>
  (['talk', 'meeting', 'repair'] as const).flatMap((series) => answered(source, series)).length

/** What became of each, counted. One of which that was not said is counted nowhere. */
function chosen(source: SheetSource, series: SeriesName, label: string): Fact | null {
  const choices = answered(source, series)
  if (choices.length === 0) return null
  const counts = new Map<string, number>()
  // A choice without words, of somebody else's exercise, is only counted among all.
  for (const [choice, words] of Object.entries(choiceWords[series] ?? {})) {
    const count = choices.filter((one) => one === choice).length
    if (count > 0) counts.set(words(), (counts.get(words()) ?? 0) + count)
  }
  const said = [...counts].map(([words, count]) => `${count} ${words}`)
  return { label, words: [`${choices.length}`, ...(said.length > 0 ? [said.join(', ')] : [])].join(': ') }
}

const answered = (source: SheetSource, series: SeriesName): readonly string[] =>
  pointsOf(source, series).flatMap(({ choice }) => choice ?? [])

/** In the order in which they were given. */
const pointsOf = ({ questions }: SheetSource, series: SeriesName): readonly MeasurePoint[] =>
  questions
    .filter((asked) => asked.series === series)
    .flatMap(({ points }) => points)
    .toSorted((one, other) => one.day.localeCompare(other.day))

const held = () => i18n._(/*i18n*/ { id: 'sheet.held', message: 'held' })
const moved = () => i18n._(/*i18n*/ { id: 'sheet.moved', message: 'moved' })
const notHeld = () => i18n._(/*i18n*/ { id: 'sheet.not-held', message: 'did not happen' })

const choiceWords: { readonly [Series in SeriesName]?: Readonly<Record<string, () => string>> } = {
  talk: { yes: held, time: held, break: held, early: held, moved, no: notHeld },
  meeting: {
    full: held,
    short: () => i18n._(/*i18n*/ { id: 'sheet.held-short', message: 'held, but short' }),
    moved,
    missed: notHeld,
  },
  repair: {
    yes: () => i18n._(/*i18n*/ { id: 'sheet.taken-up', message: 'taken up' }),
    partly: () => i18n._(/*i18n*/ { id: 'sheet.taken-partly', message: 'a little' }),
    no: () => i18n._(/*i18n*/ { id: 'sheet.not-taken', message: 'not this time' }),
  },
}
