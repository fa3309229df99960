import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { firstWeekday, longDay, monthAndYear, weekdayName } from '../../date-words.ts'
import { dayAfterKey, weeksOf } from './calendar-days.ts'

interface MonthGridProps {
  /** `YYYY-MM` */
  readonly month: string
  /** The day the keys are on; one of the grids shown has it. */
  readonly day: string
  readonly today: string
  /** The day that is open, if any. */
  readonly open: string | null
  /** How many entries a day holds. */
  readonly entries: (day: string) => number
  readonly onDay: (day: string) => void
  readonly onOpen: (day: string) => void
  /** The day under the pointer or the keys, for a grid that has no room for words. */
  readonly onLook?: (day: string | null) => void
  /** What stands in the cell of a day, beside its name for screen readers. */
  readonly children: (day: string) => React.ReactNode
  readonly small?: boolean
}

/** Set by a key, and read by whichever grid then holds the day. */
let keysMoved = false

/** A month as a grid of days: one stop of the Tab key, moved in by the arrow keys. */
export function MonthGrid({ month, day, today, open, small = false, ...rest }: MonthGridProps) {
  const { entries, onDay, onOpen, onLook, children } = rest
  const { t } = useLingui()
  const first = firstWeekday()
  const grid = useRef<HTMLTableElement>(null)
  // The focus follows the keys, also into the grid of another month.
  useEffect(() => {
    if (!keysMoved || !day.startsWith(month)) return
    keysMoved = false
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [day, month])

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = dayAfterKey(event, day, first)
    if (next === null) return
    event.preventDefault()
    keysMoved = next !== day
    onDay(next)
  }

  const nameOf = (of: string) => {
    const count = entries(of)
    const words = [
      longDay(of),
      count === 0 ? t`nothing written` : plural(count, { one: '# entry', other: '# entries' }),
      ...(of === today ? [t`today`] : []),
      ...(of === open ? [t`open`] : []),
    ]
    return words.join(', ')
  }

  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table moved in by keys is a grid (ARIA APG)
      role="grid"
      aria-label={monthAndYear(month)}
      onKeyDown={onKeyDown}
      className={
        small ? 'border-separate border-spacing-0' : 'w-full table-fixed border-separate border-spacing-1'
      }
    >
      <thead className={small ? 'sr-only' : undefined}>
        <tr>
          {Array.from({ length: 7 }, (_, at) => ((first - 1 + at) % 7) + 1).map((weekday) => (
            <th
              key={weekday}
              scope="col"
              abbr={weekdayName(weekday)}
              className="pb-1 text-13 font-normal text-ink-soft"
            >
              {weekdayName(weekday, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month, first).map((week, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a week of a month is its number
          <tr key={at}>
            {week.map((of, weekday) =>
              of === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has no other name
                <td key={weekday} />
              ) : (
                <td key={of} className="p-0">
                  <button
                    type="button"
                    tabIndex={of === day ? 0 : -1}
                    aria-label={nameOf(of)}
                    aria-current={of === today ? 'date' : undefined}
                    onClick={() => onOpen(of)}
                    onFocus={() => onLook?.(of)}
                    onBlur={() => onLook?.(null)}
                    onPointerEnter={() => onLook?.(of)}
                    onPointerLeave={() => onLook?.(null)}
                    className={small ? smallCell : largeCell(of === open)}
                  >
                    {children(of)}
                  </button>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const smallCell =
  'flex size-6 items-center justify-center rounded-[5px] hover:bg-raised [--focus-offset:-2px]'

function largeCell(open: boolean): string {
  return `flex h-[4.5rem] w-full flex-col items-start justify-between rounded-control border p-2 transition-colors short:h-12 short:p-1.5 ${
    open ? 'border-accent bg-surface' : 'border-line bg-surface/50 hover:bg-surface'
  }`
}
