import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { MeasuredQuestion } from '#shared/measure.ts'
import type { SeriesName } from '#shared/measured-series.ts'
import { pointsByWeek } from '#shared/weekly-series.ts'
import { mediumDay } from '../../date-words.ts'
import { useChoiceCounts } from './use-choice-counts.ts'

interface Counted {
  readonly series: SeriesName
  readonly name: MessageDescriptor
}

const counted: readonly Counted[] = [
  { series: 'repair', name: msg`Ways back` },
  { series: 'appreciation', name: msg`Thanks` },
  { series: 'win', name: msg`Small wins` },
  { series: 'meeting', name: msg`Meetings` },
  { series: 'talk', name: msg`Planned talks` },
  { series: 'ask', name: msg`Asks` },
]
/** So many figures fit side by side. */
const widest = 18

interface SmallCountsProps {
  readonly questions: readonly MeasuredQuestion[]
  readonly weeks: readonly string[]
}

/** What happens now and then, as small figures under the weeks. */
export function SmallCounts({ questions, weeks }: SmallCountsProps) {
  const { t, i18n } = useLingui()
  const choices = useChoiceCounts()
  const step = Math.ceil(weeks.length / widest)
  const starts = weeks.filter((_, at) => at % step === 0)
  const rows = counted
    .map(({ series, name }) => {
      const points = questions.filter((one) => one.series === series).flatMap((one) => one.points)
      const byWeek = pointsByWeek(points, weeks)
      const counts = starts.map((_, at) => byWeek.slice(at * step, (at + 1) * step).flat().length)
      return { series, name: i18n._(name), counts, said: choices(series, byWeek.flat()) }
    })
    .filter(({ counts }) => counts.some((count) => count > 0))
  if (rows.length === 0) return null
  const first = mediumDay(weeks[0] ?? '0001-01-01')
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-20">
        <Trans>Now and then</Trans>
      </h2>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, so the keys must reach it
        tabIndex={0}
        aria-label={t`Now and then, how many`}
        className="overflow-x-auto rounded-card border border-line bg-surface p-4"
      >
        <table className="figures w-full">
          <thead className="text-13 text-ink-soft">
            <tr>
              <td />
              {starts.map((week) => (
                <th key={week} scope="col" className="font-normal">
                  <span className="sr-only">{mediumDay(week)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ series, name, counts, said }) => (
              <tr key={series} className="border-t border-line first:border-t-0">
                <th scope="row" className="py-2 pr-4 text-left align-top font-normal">
                  {name}
                  {said !== '' && <span className="block text-13 text-ink-soft">{said}</span>}
                </th>
                {counts.map((count, at) => (
                  <td key={starts[at]} className="min-w-6 px-1 py-2 align-top">
                    {count > 0 && count}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="figures mt-2 text-13 text-ink-soft">
          <Trans>
            From {first} on. Each figure is for <Plural value={step} one="# week" other="# weeks" />.
          </Trans>
        </p>
      </section>
    </section>
  )
}
