import { Trans } from '@lingui/react/macro'
import type { LedgerPromise } from '#shared/promise.ts'
import { useWeekWords } from '../promises/use-week-words.ts'
import { WeekShapes } from '../promises/WeekRow.tsx'

interface PromiseRowsProps {
  readonly promises: readonly LedgerPromise[]
  readonly today: string
}

/** One row per promise that was not let go: its twelve weeks, and the words for them. */
export function PromiseRows({ promises, today }: PromiseRowsProps) {
  const words = useWeekWords()
  const those = promises.filter(({ state }) => state !== 'ended')
  if (those.length === 0) return null
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-20">
        <Trans>Promises, the last twelve weeks</Trans>
      </h2>
      <ul className="rounded-card border border-line bg-surface px-4">
        {those.map((promise) => (
          <li
            key={promise.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-line py-3 first:border-t-0"
          >
            <span className="flex min-w-56 flex-1 flex-col">
              <span dir="auto" className="wrap-anywhere">
                {promise.what}
              </span>
              <span className="figures text-13 text-ink-soft">{words(promise, today)}</span>
            </span>
            <WeekShapes weeks={promise.weeks} />
          </li>
        ))}
      </ul>
    </section>
  )
}
