import { Trans, useLingui } from '@lingui/react/macro'
import type { WeeklyValues } from '#shared/weekly-series.ts'
import { mediumDay } from '../../date-words.ts'

interface NumberTableProps {
  /** What the chart shows, for those who do not see it. */
  readonly name: string
  readonly weeks: readonly string[]
  readonly columns: readonly { readonly name: string; readonly values: WeeklyValues }[]
}

/** The numbers of a chart, behind one tap: the same ones. */
export function NumberTable({ name, weeks, columns }: NumberTableProps) {
  const { t } = useLingui()
  const first = Math.max(
    0,
    weeks.findIndex((_, at) => columns.some(({ values }) => typeof values[at] === 'number')),
  )
  return (
    <details className="text-13 text-ink-soft">
      <summary
        aria-label={t`The numbers: ${name}`}
        className="inline-flex min-h-8 items-center rounded-control hover:text-ink"
      >
        <span className="underline decoration-line-strong underline-offset-4">
          <Trans>The numbers</Trans>
        </span>
      </summary>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keys must reach it
        tabIndex={0}
        aria-label={t`The numbers: ${name}`}
        className="max-h-64 overflow-auto rounded-control border border-line"
      >
        <table className="figures w-full text-left">
          <thead>
            <tr>
              <th scope="col" className="px-3 py-1.5 font-medium">
                <Trans>Week of</Trans>
              </th>
              {columns.map((column) => (
                <th key={column.name} scope="col" className="px-3 py-1.5 font-medium">
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.slice(first).map((week, at) => (
              <tr key={week} className="border-t border-line">
                <th scope="row" className="px-3 py-1 font-normal whitespace-nowrap">
                  {mediumDay(week)}
                </th>
                {columns.map((column) => (
                  <td key={column.name} className="px-3 py-1 text-ink">
                    {column.values[first + at] ?? (
                      <span className="text-ink-soft">
                        <Trans>blank</Trans>
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
