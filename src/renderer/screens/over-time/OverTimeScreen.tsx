import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useToday } from '../../components/use-today.ts'
import { goTo } from '../../state/place.ts'
import { readPrivateSettings } from '../../state/private-settings.ts'
import { readPromises, usePromises } from '../promises/promises-store.ts'
import { Charts } from './Charts.tsx'
import { choosePeriod, type Period, readMeasures, useOverTime } from './over-time-store.ts'

/** The person's own measures, week by week: their own line, and nothing to compare it with. */
export function OverTimeScreen() {
  const { t } = useLingui()
  const today = useToday()
  const { measures, failure } = useOverTime()
  const promises = usePromises((ledger) => ledger.promises)
  useEffect(() => void readMeasures(), [])
  useEffect(() => void readPromises(today), [today])
  useEffect(() => void readPrivateSettings(), [])
  const nothing = measures?.questions.length === 0 && measures.pinned.length === 0 && promises?.length === 0
  return (
    <div className="mx-auto flex min-h-full max-w-[62rem] flex-col gap-9 px-8 pt-10 pb-16">
      <PageHeader
        title={t`Over time`}
        lead={<Trans>This shows your own line over time. It cannot tell you what is normal.</Trans>}
      >
        {measures !== null && !nothing && <PeriodChoice />}
      </PageHeader>
      {failure !== null && <FailureNotice failure={failure} />}
      {nothing && (
        <EmptyState
          action={
            <Button kind="primary" onClick={() => goTo('/exercises/about/weekly-check-in')}>
              <Trans>Look at the weekly check-in</Trans>
            </Button>
          }
        >
          <Trans>
            What you answer in weekly check-ins is drawn here, week by week. Weeks you leave out stay blank.
          </Trans>
        </EmptyState>
      )}
      {measures !== null && !nothing && (
        <Charts measures={measures} promises={promises ?? []} today={today} />
      )}
    </div>
  )
}

function PeriodChoice() {
  const { t } = useLingui()
  const period = useOverTime((shown) => shown.period)
  const names: Record<Period, string> = {
    '12': t`12 weeks`,
    '26': t`Half a year`,
    '52': t`A year`,
    all: t`All`,
  }
  return (
    <ToggleGroup
      aria-label={t`Period`}
      value={[period]}
      onValueChange={([chosen]) => choosePeriod(chosen ?? period)}
      className="flex flex-wrap gap-1"
    >
      {(Object.keys(names) as Period[]).map((name) => (
        <Toggle
          key={name}
          value={name}
          className="min-h-9 rounded-control border border-transparent px-3 text-15 text-ink-soft hover:bg-raised hover:text-ink data-pressed:border-line-strong data-pressed:bg-surface data-pressed:text-ink"
        >
          {names[name]}
        </Toggle>
      ))}
    </ToggleGroup>
  )
}
