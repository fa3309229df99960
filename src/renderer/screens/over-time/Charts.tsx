import { Trans } from '@lingui/react/macro'
import type { Measures } from '#shared/measure.ts'
import type { LedgerPromise } from '#shared/promise.ts'
import { useOverTime, weeksOf } from './over-time-store.ts'
import { PinnedEvents } from './PinnedEvents.tsx'
import { PromiseRows } from './PromiseRows.tsx'
import { Signs } from './Signs.tsx'
import { SmallCharts } from './SmallCharts.tsx'
import { SmallCounts } from './SmallCounts.tsx'
import { ThreeLines } from './ThreeLines.tsx'
import { Triggers } from './Triggers.tsx'

interface ChartsProps {
  readonly measures: Measures
  readonly promises: readonly LedgerPromise[]
  readonly today: string
}

/** Everything there is to see of a period, from what was asked each week to what happens now and then. */
export function Charts({ measures, promises, today }: ChartsProps) {
  const period = useOverTime((shown) => shown.period)
  const weeks = weeksOf(period, measures, today)
  const { questions, pinned, signs } = measures
  const small = { measures, weeks }
  return (
    <>
      <SmallCharts
        {...small}
        title={<Trans>Trust</Trans>}
        series={['trust-predict', 'trust-depend', 'trust-faith']}
      />
      <SmallCharts
        {...small}
        title={<Trans>What you did</Trans>}
        series={['own-match', 'own-there', 'own-open']}
      />
      <SmallCharts
        {...small}
        title={<Trans>Trust in yourself</Trans>}
        series={['self-notice', 'self-keep', 'self-act']}
      />
      <ThreeLines questions={questions} weeks={weeks} pinned={pinned} />
      <PromiseRows promises={promises} today={today} />
      <Triggers questions={questions} weeks={weeks} pinned={pinned} />
      <SmallCounts questions={questions} weeks={weeks} />
      <SmallCharts
        {...small}
        title={<Trans>Heard, hopeful, owning it</Trans>}
        series={['heard', 'hope', 'ownership']}
      />
      <Signs signs={signs} />
      <PinnedEvents pinned={pinned} today={today} />
    </>
  )
}
