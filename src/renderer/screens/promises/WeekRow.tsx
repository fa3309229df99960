import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { useLingui } from '@lingui/react/macro'
import type { PromiseWeek } from '#shared/promise.ts'
import { mondayOf } from '#shared/week.ts'
import { mediumDay } from '../../date-words.ts'
import { WeekShape } from './WeekShape.tsx'
import { blankWords, weekStateWords } from './week-state-words.ts'

interface WeekRowProps {
  /** Oldest first. */
  readonly weeks: readonly PromiseWeek[]
  readonly today: string
  /** The Monday of the week that is looked at; null for none. */
  readonly chosen: string | null
  readonly onChoose: (week: string) => void
}

/** Weeks of a promise, oldest first. One of them is looked at; the arrow keys go from week to week. */
export function WeekRow({ weeks, today, chosen, onChoose }: WeekRowProps) {
  const { t, i18n } = useLingui()
  const name = ({ week, state }: PromiseWeek) => {
    const how = i18n._(state === null ? blankWords : weekStateWords[state])
    return week === mondayOf(today) ? t`This week: ${how}` : t`Week of ${mediumDay(week)}: ${how}`
  }
  return (
    <ToggleGroup
      aria-label={t`Weeks`}
      value={chosen === null ? [] : [chosen]}
      onValueChange={([week]) => onChoose(week ?? chosen ?? '')}
      className="-mx-1.5 flex flex-wrap"
    >
      {weeks.map((week) => (
        <Toggle
          key={week.week}
          value={week.week}
          aria-label={name(week)}
          title={name(week)}
          className="flex h-10 w-9 items-center justify-center rounded-control border border-transparent text-accent transition-colors hover:bg-raised data-pressed:border-line-strong data-pressed:bg-raised"
        >
          <WeekShape state={week.state} />
        </Toggle>
      ))}
    </ToggleGroup>
  )
}

/** The same, only to be seen: the words beside it say it. */
export function WeekShapes({ weeks }: { readonly weeks: readonly PromiseWeek[] }) {
  return (
    <span aria-hidden="true" className="flex flex-wrap gap-x-1.5 text-accent">
      {weeks.map(({ week, state }) => (
        <WeekShape key={week} state={state} />
      ))}
    </span>
  )
}
