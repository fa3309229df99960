import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { MeasuredQuestion, PinnedEvent } from '#shared/measure.ts'
import { median, pointsByWeek } from '#shared/weekly-series.ts'
import { Axis } from './Axis.tsx'
import { Drawing } from './Drawing.tsx'
import { Point } from './Line.tsx'
import { NumberTable } from './NumberTable.tsx'
import { useChoiceCounts } from './use-choice-counts.ts'

interface TriggersProps {
  readonly questions: readonly MeasuredQuestion[]
  readonly weeks: readonly string[]
  readonly pinned: readonly PinnedEvent[]
}

const strengths = (points: readonly { readonly value: number | null }[]) =>
  points.flatMap(({ value }) => value ?? [])

/** When it hit: a bar for how many in a week, a dot for the middle strength, words for how long it took to settle. */
export function Triggers({ questions, weeks, pinned }: TriggersProps) {
  const { t } = useLingui()
  const choices = useChoiceCounts()
  const pointsOf = (series: string) =>
    pointsByWeek(
      questions.filter((question) => question.series === series).flatMap(({ points }) => points),
      weeks,
    )
  const byWeek = pointsOf('trigger')
  const all = byWeek.flat()
  if (all.length === 0) return null
  const counts = byWeek.map((points) => (points.length === 0 ? null : points.length))
  const middles = byWeek.map((points) => median(strengths(points)))
  const middle = median(strengths(all))
  const settled = choices('settle', pointsOf('settle').flat())
  const said = [
    t`${plural(all.length, { one: '# time', other: '# times' })} in ${plural(weeks.length, { one: '# week', other: '# weeks' })}.`,
    ...(middle === null ? [] : [t`Middle strength ${middle} of 10.`]),
    ...(settled === '' ? [] : [t`Settling: ${settled}.`]),
  ].join(' ')
  const top = Math.max(10, ...counts.map((count) => count ?? 0))
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-20">
        <Trans>When it hit</Trans>
      </h2>
      <figure className="flex flex-col gap-3 rounded-card border border-line bg-surface p-4">
        <figcaption className="text-ink-soft">
          {said} <Trans>Bars: how many in a week. Dots: the middle strength, 0 to 10.</Trans>
        </figcaption>
        <Axis low={null} high={null} weeks={weeks}>
          <Drawing label={said} weeks={weeks} pinned={pinned} top={top}>
            {(plot) => (
              <g className="text-[var(--series-1)]">
                {counts.map(
                  (count, at) =>
                    count !== null && (
                      <rect
                        key={weeks[at]}
                        x={plot.x(at) - plot.week * 0.3}
                        width={plot.week * 0.6}
                        y={plot.y(count)}
                        height={plot.y(0) - plot.y(count)}
                        rx={Math.min(3, plot.week * 0.2)}
                        fill="currentColor"
                        fillOpacity="0.28"
                        stroke="currentColor"
                      />
                    ),
                )}
                {middles.map(
                  (value, at) =>
                    value !== null && (
                      <Point key={weeks[at]} x={plot.x(at)} y={plot.y(value)} size={4} shape="circle" />
                    ),
                )}
              </g>
            )}
          </Drawing>
        </Axis>
        <NumberTable
          name={t`When it hit`}
          weeks={weeks}
          columns={[
            { name: t`How many`, values: counts },
            { name: t`Middle strength`, values: middles },
          ]}
        />
      </figure>
    </section>
  )
}
