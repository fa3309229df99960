import type { MeasuredQuestion, PinnedEvent } from '#shared/measure.ts'
import {
  lastWeeks,
  lineThatGoesOn,
  middleOfLast,
  untilLast,
  type WeeklyValues,
  weeklyValues,
} from '#shared/weekly-series.ts'
import { Axis } from './Axis.tsx'
import { Break, BreakWords } from './Break.tsx'
import { Drawing } from './Drawing.tsx'
import { Line, type PointShape, ShapeKey } from './Line.tsx'
import { NumberTable } from './NumberTable.tsx'
import type { Plot } from './plot.ts'
import { useQuestionWords } from './use-question-words.ts'
import { useSeenWords } from './use-seen-words.ts'

interface QuestionChartProps {
  /** Of one series; more than one when its sentence was changed. At least one. */
  readonly questions: readonly MeasuredQuestion[]
  readonly weeks: readonly string[]
  readonly pinned: readonly PinnedEvent[]
}

const shapes: readonly PointShape[] = ['circle', 'ring', 'square', 'triangle']

/** One question over time. When its sentence was changed, a new line begins after a visible break. */
export function QuestionChart({ questions, weeks, pinned }: QuestionChartProps) {
  const filled = useQuestionWords()
  const words = useSeenWords()
  const lines = questions.map((asked, at) => ({
    name: filled(asked, asked.question),
    values: weeklyValues(asked.points, weeks),
    shape: shapes[at % shapes.length] ?? 'circle',
  }))
  const goesOn = lineThatGoesOn(lines.map(({ values }) => values))
  const asked = questions[goesOn]
  const said = lines.map(({ values }, at) => words(at === goesOn ? values : untilLast(values), at === goesOn))
  const label = lines.map(({ name }, at) => `${name} ${said[at]}`).join(' ')
  const changed = lines.length > 1
  return (
    <figure className="row-span-3 grid min-w-0 grid-cols-1 grid-rows-subgrid gap-3 rounded-card border border-line bg-surface p-4">
      <figcaption className="flex flex-col gap-2 font-writing text-15">
        {lines.map(({ name, shape }) => (
          <span key={name} className="text-pretty">
            {changed && <ShapeKey shape={shape} />} {name}
          </span>
        ))}
        {changed && <BreakWords />}
      </figcaption>
      <Axis
        low={asked?.low ? filled(asked, asked.low) : null}
        high={asked?.high ? filled(asked, asked.high) : null}
        weeks={weeks}
      >
        <Drawing label={label} weeks={weeks} pinned={pinned}>
          {(plot) => (
            <g className="text-[var(--series-1)]">
              <MiddleBand plot={plot} values={lines[goesOn]?.values ?? []} />
              {lines.map(({ name, values, shape }, at) => (
                <g key={name}>
                  {at > 0 && <Break plot={plot} week={values.findIndex((value) => value !== null)} />}
                  <Line plot={plot} values={values} shape={shape} />
                </g>
              ))}
            </g>
          )}
        </Drawing>
      </Axis>
      <div>
        {lines.map(({ name, shape }, at) => (
          <p key={name} className="text-13 text-ink-soft">
            {changed && <ShapeKey shape={shape} />} {said[at]}
          </p>
        ))}
        <NumberTable name={lines.map(({ name }) => name).join(' ')} weeks={weeks} columns={lines} />
      </div>
    </figure>
  )
}

/** Where the middle of the last four weeks lies, from six answers on. */
function MiddleBand({ plot, values }: { readonly plot: Plot; readonly values: WeeklyValues }) {
  const middle = middleOfLast(values)
  if (middle === null) return null
  const [low, high] = middle
  const from = Math.max(0, values.length - lastWeeks)
  const thin = 4
  const top = plot.y(high) - thin
  return (
    <rect
      x={plot.x(from) - plot.week / 2}
      width={plot.week * (values.length - from)}
      y={top}
      height={plot.y(low) + thin - top}
      rx={4}
      fill="currentColor"
      fillOpacity="0.18"
    />
  )
}
