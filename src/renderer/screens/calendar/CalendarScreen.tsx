import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { isDay } from '#shared/day.ts'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useToday } from '../../components/use-today.ts'
import { monthAndYear } from '../../date-words.ts'
import { onCommand } from '../../state/commands.ts'
import { goTo, usePlace } from '../../state/place.ts'
import { monthOf, monthsOn } from './calendar-days.ts'
import { lookAt, openDay, showView, todayNow, useCalendar } from './calendar-store.ts'
import { DayPane } from './DayPane.tsx'
import { MonthView } from './MonthView.tsx'
import { YearView } from './YearView.tsx'

/** Months and years of the journal, and single days. The journal's list stays where it is. */
export function CalendarScreen() {
  const { t } = useLingui()
  const today = useToday()
  const { view, day, open, failure } = useCalendar()
  const calendar = useRef<HTMLDivElement>(null)
  const [place] = usePlace()
  const named = dayOf(place)
  useEffect(() => {
    if (named !== null) {
      openDay(named)
      showView('month')
    } else if (useCalendar.getState().day === '') openDay(todayNow())
    else openDay(useCalendar.getState().open?.day ?? null)
  }, [named])
  // Esc leads from the day back into the grid.
  useEffect(
    () =>
      onCommand('back', () => {
        if (!document.activeElement?.closest('[data-day-pane]')) return false
        calendar.current?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus()
        return true
      }),
    [],
  )
  if (day === '') return null

  const step = view === 'month' ? 1 : 12
  function show(next: string) {
    goTo(`/calendar/${next}`, { replace: place.startsWith('/calendar') })
    openDay(next)
    showView('month')
  }

  return (
    <div ref={calendar} className="mx-auto flex max-w-[68rem] flex-col gap-6 px-8 pt-10 pb-16">
      <PageHeader title={t`Calendar`}>
        <ViewButton view="month" shown={view}>
          <Trans>Month</Trans>
        </ViewButton>
        <ViewButton view="year" shown={view}>
          <Trans>Year</Trans>
        </ViewButton>
      </PageHeader>
      {failure !== null && <FailureNotice failure={failure} />}
      <div
        className={`grid items-start gap-8 ${view === 'month' ? 'min-[50rem]:grid-cols-[minmax(0,1fr)_18rem]' : ''}`}
      >
        <div className="flex min-w-0 flex-col gap-3">
          <div className="flex items-center gap-2">
            <h2 aria-live="polite" className="min-w-0 flex-1 pl-1 text-20">
              {view === 'month' ? monthAndYear(monthOf(day)) : Number(day.slice(0, 4))}
            </h2>
            <Button kind="quiet" onClick={() => openDay(today)}>
              <Trans>Today</Trans>
            </Button>
            <IconButton
              icon={ChevronLeft}
              label={view === 'month' ? t`Month before` : t`Year before`}
              onClick={() => lookAt(monthsOn(day, -step))}
            />
            <IconButton
              icon={ChevronRight}
              label={view === 'month' ? t`Month after` : t`Year after`}
              onClick={() => lookAt(monthsOn(day, step))}
            />
          </div>
          {view === 'month' ? (
            <MonthView today={today} onOpen={show} />
          ) : (
            <YearView today={today} onOpen={show} />
          )}
        </div>
        {view === 'month' && (
          <div data-day-pane className="min-[50rem]:pt-12">
            <DayPane focused={named !== null && open?.day === named} />
          </div>
        )}
      </div>
    </div>
  )
}

interface ViewButtonProps {
  readonly view: 'month' | 'year'
  readonly shown: 'month' | 'year'
  readonly children: React.ReactNode
}

function ViewButton({ view, shown, children }: ViewButtonProps) {
  return (
    <Button
      kind={view === shown ? 'plain' : 'quiet'}
      aria-pressed={view === shown}
      onClick={() => showView(view)}
    >
      {children}
    </Button>
  )
}

/** The day a place names; null for the calendar as it was left. */
function dayOf(place: string): string | null {
  const named = place.split('/')[2] ?? ''
  return isDay(named) ? named : null
}
