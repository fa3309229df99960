import { Trans, useLingui } from '@lingui/react/macro'
import type { MeasuredQuestion, PinnedEvent } from '#shared/measure.ts'
import { lineThatGoesOn, questionsIn, untilLast, weeklyValues } from '#shared/weekly-series.ts'
import { Axis } from './Axis.tsx'
import { Break, BreakWords } from './Break.tsx'
import { Drawing } from './Drawing.tsx'
import { Line, type PointShape, ShapeKey } from './Line.tsx'
import { NumberTable } from './NumberTable.tsx'
import { useQuestionWords } from './use-question-words.ts'
import { useSeenWords } from './use-seen-words.ts'

interface ThreeLinesProps {
  readonly questions: readonly MeasuredQuestion[]
  readonly weeks: readonly string[]
  readonly pinned: readonly PinnedEvent[]
}

interface Look {
  readonly series: string
  readonly shape: PointShape
  readonly colour: string
  readonly dashes?: string
}
const looks: readonly Look[] = [
  { series: 'safe', shape: 'circle', colour: 'text-[var(--series-1)]' },
  { series: 'weight', shape: 'square', colour: 'text-[var(--series-2)]', dashes: '6 3' },
  { series: 'closeness', shape: 'triangle', colour: 'text-[var(--series-3)]', dashes: '2 3' },
]

/** Safe, weight and close: three thin lines in one panel, told apart by shape and pattern, not by colour alone. */
export function ThreeLines({ questions, weeks, pinned }: ThreeLinesProps) {
  const { t } = useLingui()
  const filled = useQuestionWords()
  const words = useSeenWords()
  // A changed sentence is a line of its own here too: no line goes from one to the other.
  const lines = looks.flatMap((look) => {
    const asked = questionsIn(questions, look.series, weeks).map((one) => ({
      name: filled(one, one.question),
      values: weeklyValues(one.points, weeks),
    }))
    const goesOn = lineThatGoesOn(asked.map(({ values }) => values))
    return asked.map((line, at) => ({
      ...look,
      ...line,
      ...(at !== goesOn && { shape: 'ring' as const }),
      isNew: at > 0,
      goesOn: at === goesOn,
    }))
  })
  if (lines.length === 0) return null
  // Three bands in one panel would hide each other, so the words do not speak of one.
  const said = lines.map((line) => ({
    ...line,
    said: words(line.goesOn ? line.values : untilLast(line.values), false),
  }))
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-20">
        <Trans>Safe, heavy, close</Trans>
      </h2>
      <figure className="flex flex-col gap-3 rounded-card border border-line bg-surface p-4">
        <figcaption className="flex flex-col gap-1.5">
          {said.map((line) => (
            <span key={`${line.series} ${line.name}`} className="flex items-baseline gap-2">
              <span className={line.colour}>
                <ShapeKey shape={line.shape} />
              </span>
              <span>
                <span className="font-writing">{line.name}</span>{' '}
                <span className="text-13 text-ink-soft">
                  {line.said} {line.series === 'weight' && <Trans>Lighter is lower.</Trans>}
                </span>
              </span>
            </span>
          ))}
          {lines.some(({ isNew }) => isNew) && <BreakWords />}
        </figcaption>
        <Axis low={t`lowest`} high={t`highest`} weeks={weeks}>
          <Drawing
            label={said.map((line) => `${line.name} ${line.said}`).join(' ')}
            weeks={weeks}
            pinned={pinned}
            height={180}
          >
            {(plot) =>
              lines.map(({ series, name, colour, isNew, goesOn: _goesOn, ...line }) => (
                <g key={`${series} ${name}`} className={colour}>
                  {isNew && <Break plot={plot} week={line.values.findIndex((value) => value !== null)} />}
                  <Line plot={plot} {...line} />
                </g>
              ))
            }
          </Drawing>
        </Axis>
        <NumberTable name={t`safe, heavy, close`} weeks={weeks} columns={lines} />
      </figure>
    </section>
  )
}
