import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useMemo, useRef, useState } from 'react'
import { longDay, monthName } from '../../date-words.ts'
import { readDays, useEntryList } from '../../state/entry-list.ts'
import { monthsOf } from './calendar-days.ts'
import { lookAt, useCalendar } from './calendar-store.ts'
import { MonthGrid } from './MonthGrid.tsx'

interface YearViewProps {
  readonly today: string
  readonly onOpen: (day: string) => void
}

/** The days of a year, each marked by how much was written. */
export function YearView({ today, onOpen }: YearViewProps) {
  const { day, open } = useCalendar()
  const days = useEntryList((list) => list.days)
  const [looked, setLooked] = useState<string | null>(null)
  useEffect(() => void readDays(), [])
  const year = day.slice(0, 4)
  const counts = useMemo(
    () => new Map(days?.filter((each) => each.day.startsWith(year)).map((each) => [each.day, each.entries])),
    [days, year],
  )
  const entries = (of: string) => counts.get(of) ?? 0
  const here = useRef<HTMLElement>(null)
  // In a low window the year would begin with months that may hold nothing, and the day one was at be out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each year that is shown
  useEffect(() => void here.current?.scrollIntoView({ block: 'nearest' }), [year])
  return (
    <div className="flex flex-col gap-5">
      <div className="flex min-h-6 flex-wrap items-center justify-between gap-x-6 gap-y-2 text-13 text-ink-soft">
        <p className="figures" aria-hidden="true">
          {looked === null ? (
            <Trans>Rest on a day, or move with the arrow keys, to read its date.</Trans>
          ) : (
            <DayWords day={looked} entries={entries(looked)} />
          )}
        </p>
        <Key />
      </div>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(11.5rem,1fr))] gap-x-6 gap-y-5">
        {monthsOf(year).map((month) => (
          <section
            key={month}
            {...(day.startsWith(month) && { ref: here })}
            className="flex scroll-mb-6 flex-col gap-1"
          >
            <h3 className="pl-1 font-interface text-13 font-medium text-ink-soft">
              {monthName(Number(month.slice(5)))}
            </h3>
            <MonthGrid
              small
              month={month}
              day={day}
              today={today}
              open={open?.day ?? null}
              entries={entries}
              onDay={lookAt}
              onOpen={onOpen}
              onLook={setLooked}
            >
              {(of) => <Mark step={stepOf(entries(of))} today={of === today} />}
            </MonthGrid>
          </section>
        ))}
      </div>
    </div>
  )
}

function DayWords({ day, entries }: { readonly day: string; readonly entries: number }) {
  const { t } = useLingui()
  const written = entries === 0 ? t`nothing written` : plural(entries, { one: '# entry', other: '# entries' })
  return `${longDay(day)}: ${written}`
}

/** From nothing to much: told apart by size as well as by colour. */
const marks = [
  'size-1.5 rounded-full border border-line-strong',
  'size-2 rounded-full border border-accent bg-accent',
  'size-3 rounded-[3px] border border-accent bg-accent',
  'size-4.5 rounded-[4px] border border-accent bg-accent',
] as const
type Step = 0 | 1 | 2 | 3

function stepOf(entries: number): Step {
  return entries === 0 ? 0 : entries === 1 ? 1 : entries < 4 ? 2 : 3
}

function Mark({ step, today = false }: { readonly step: Step; readonly today?: boolean }) {
  return (
    <span
      className={`flex size-5.5 items-center justify-center rounded-[5px] border ${today ? 'border-ink' : 'border-transparent'}`}
    >
      <span className={marks[step]} />
    </span>
  )
}

/** What the marks mean. */
function Key() {
  const { t } = useLingui()
  const words = [t`nothing`, t`one entry`, t`two or three`, t`four or more`]
  return (
    <ul aria-label={t`What the marks mean`} className="flex flex-wrap gap-x-4 gap-y-1">
      {words.map((word, step) => (
        <li key={word} className="flex items-center gap-1">
          <Mark step={step as Step} />
          {word}
        </li>
      ))}
      <li className="sr-only">
        <Trans>The larger the mark, the more was written.</Trans>
      </li>
    </ul>
  )
}
