import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { LedgerPromise, PromiseWeek } from '#shared/promise.ts'
import { sundayOf } from '#shared/week.ts'
import { Button } from '../../components/Button.tsx'
import { mediumDay } from '../../date-words.ts'
import { pageAfter, pageBefore } from './shown-weeks.ts'

interface WeekPagesProps {
  readonly promise: LedgerPromise
  /** Those shown now. */
  readonly weeks: readonly PromiseWeek[]
  readonly page: string | null
  readonly onTurn: (page: string | null) => void
}

/** The way to a promise’s weeks before the last twelve, and back. Nothing for a promise that is no older. */
export function WeekPages({ promise, weeks, page, onTurn }: WeekPagesProps) {
  const { t } = useLingui()
  const around = useRef<HTMLDivElement>(null)
  const [first, last] = [weeks[0], weeks.at(-1)]
  const before = first === undefined ? null : pageBefore(promise, first.week)
  // The button that was pressed may be gone: the other one is then the way on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever other weeks are shown
  useEffect(() => {
    if (page !== null && document.activeElement === document.body)
      around.current?.querySelector('button')?.focus()
  }, [page, before])
  if (page === null && before === null) return null
  return (
    <div ref={around} className="-ml-4 flex flex-wrap items-center">
      {before !== null && (
        <Button
          kind="quiet"
          aria-label={t`Earlier weeks of “${promise.what}”`}
          onClick={() => onTurn(before)}
        >
          <Trans>Earlier weeks</Trans>
        </Button>
      )}
      {page !== null && (
        <Button
          kind="quiet"
          aria-label={t`Later weeks of “${promise.what}”`}
          onClick={() => onTurn(pageAfter(promise, page))}
        >
          <Trans>Later weeks</Trans>
        </Button>
      )}
      <span role="status" className="figures px-4 text-13 text-ink-soft">
        {page !== null && first && last && (
          <Trans>
            {mediumDay(first.week)} to {mediumDay(sundayOf(last.week))}
          </Trans>
        )}
      </span>
    </div>
  )
}
