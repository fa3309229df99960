import { useLingui } from '@lingui/react/macro'
import { Star } from 'lucide-react'
import type { CalendarDay } from '#shared/looking-back.ts'
import { monthOf } from './calendar-days.ts'
import { lookAt, useCalendar } from './calendar-store.ts'
import { MonthGrid } from './MonthGrid.tsx'

interface MonthViewProps {
  readonly today: string
  readonly onOpen: (day: string) => void
}

/** A month, with a mark on every day something was written. */
export function MonthView({ today, onOpen }: MonthViewProps) {
  const { day, months, open } = useCalendar()
  const month = monthOf(day)
  const written = months.get(month)
  return (
    <MonthGrid
      month={month}
      day={day}
      today={today}
      open={open?.day ?? null}
      entries={(of) => written?.get(of)?.entries ?? 0}
      onDay={lookAt}
      onOpen={onOpen}
    >
      {(of) => <Cell date={Number(of.slice(8))} today={of === today} written={written?.get(of)} />}
    </MonthGrid>
  )
}

interface CellProps {
  readonly date: number
  readonly today: boolean
  readonly written: CalendarDay | undefined
}

function Cell({ date, today, written }: CellProps) {
  const { t } = useLingui()
  return (
    <>
      <span className="flex w-full items-center justify-between text-13">
        <span
          className={`figures flex size-6 items-center justify-center rounded-full ${
            today ? 'border border-accent font-medium text-ink' : written ? 'text-ink' : 'text-ink-soft'
          }`}
        >
          {date}
        </span>
        {written !== undefined && written.starred > 0 && (
          <Star aria-label={t`starred`} size={13} className="fill-current text-accent" />
        )}
      </span>
      {written && (
        <span className="figures flex h-4 items-center gap-1 pl-1 text-13 text-ink-soft">
          {Array.from({ length: Math.min(written.entries, mostDots) }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike
            <span key={at} className="size-1.5 rounded-full border border-accent bg-accent" />
          ))}
          {written.entries > mostDots && <span>{written.entries}</span>}
        </span>
      )}
    </>
  )
}

/** More are counted in figures. */
const mostDots = 3
