import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { Trans, useLingui } from '@lingui/react/macro'
import type { PromiseWeekState } from '#shared/answer-record.ts'
import type { PromiseWeek } from '#shared/promise.ts'
import { mondayOf } from '#shared/week.ts'
import { mediumDay } from '../../date-words.ts'
import { WeekShape } from './WeekShape.tsx'
import { weekStateWords } from './week-state-words.ts'

const states = Object.keys(weekStateWords) as PromiseWeekState[]

interface WeekMarksProps {
  readonly week: PromiseWeek
  readonly today: string
  readonly onMark: (state: PromiseWeekState | null) => void
}

/** How one week went, in one tap. The same tap again leaves it blank. */
export function WeekMarks({ week, today, onMark }: WeekMarksProps) {
  const { t, i18n } = useLingui()
  const name = week.week === mondayOf(today) ? t`This week` : t`Week of ${mediumDay(week.week)}`
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <span className="figures min-w-24 text-13 text-ink-soft">{name}</span>
      <ToggleGroup
        aria-label={name}
        value={week.state === null ? [] : [week.state]}
        onValueChange={([state]) => onMark(state ?? null)}
        className="flex flex-wrap gap-2"
      >
        {states.map((state) => (
          <Toggle
            key={state}
            value={state}
            className="inline-flex min-h-9 items-center gap-2 rounded-control border border-line-strong bg-surface py-1 pr-3.5 pl-2 text-15 text-ink transition-colors hover:bg-raised data-pressed:border-accent data-pressed:bg-raised data-pressed:font-medium"
          >
            <span className="text-accent">
              <WeekShape state={state} />
            </span>
            {i18n._(weekStateWords[state])}
          </Toggle>
        ))}
      </ToggleGroup>
      {week.state !== null && (
        <span className="sr-only">
          <Trans>The same button again leaves the week blank.</Trans>
        </span>
      )}
    </div>
  )
}
