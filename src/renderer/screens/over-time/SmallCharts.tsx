import type { ReactNode } from 'react'
import type { Measures } from '#shared/measure.ts'
import type { SeriesName } from '#shared/measured-series.ts'
import { questionsIn } from '#shared/weekly-series.ts'
import { QuestionChart } from './QuestionChart.tsx'

interface SmallChartsProps {
  readonly title: ReactNode
  readonly series: readonly SeriesName[]
  readonly measures: Measures
  readonly weeks: readonly string[]
}

/** Small charts side by side, one for each question; they stay apart, and no sum is made of them. */
export function SmallCharts({ title, series, measures, weeks }: SmallChartsProps) {
  const shown = series
    .map((name) => ({ name, questions: questionsIn(measures.questions, name, weeks) }))
    .filter(({ questions }) => questions.length > 0)
  if (shown.length === 0) return null
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-20">{title}</h2>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(14rem,1fr))] gap-4">
        {shown.map(({ name, questions }) => (
          <QuestionChart key={name} questions={questions} weeks={weeks} pinned={measures.pinned} />
        ))}
      </div>
    </section>
  )
}
