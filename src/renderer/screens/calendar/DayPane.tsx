import { Trans } from '@lingui/react/macro'
import { SquarePen } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import { longDay } from '../../date-words.ts'
import { beginEntry } from '../../state/begin-entry.ts'
import { EntryLine } from '../today/EntryLine.tsx'
import { useCalendar } from './calendar-store.ts'

/** One day: what was written on it, and a way to write on it. It takes the focus when a day is opened. */
export function DayPane({ focused }: { readonly focused: boolean }) {
  const open = useCalendar((calendar) => calendar.open)
  const heading = useRef<HTMLHeadingElement>(null)
  const day = open?.day ?? null
  useEffect(() => {
    if (day !== null && focused) heading.current?.focus()
  }, [day, focused])
  if (open === null)
    return (
      <p className="text-ink-soft">
        <Trans>Choose a day to see what was written on it.</Trans>
      </p>
    )
  return (
    <section aria-labelledby="calendar-day" className="flex flex-col gap-3">
      <h2 ref={heading} id="calendar-day" tabIndex={-1} className="text-20">
        {longDay(open.day)}
      </h2>
      {open.rows?.length === 0 && (
        <p className="text-ink-soft">
          <Trans>Nothing was written on this day.</Trans>
        </p>
      )}
      {open.rows !== null && open.rows.length > 0 && (
        <ul className="-mx-3">
          {open.rows.map((row) => (
            <li key={row.id}>
              <EntryLine row={row} today={null} />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button icon={SquarePen} onClick={() => beginEntry({ day: open.day })}>
          <Trans>New entry on this day</Trans>
        </Button>
      </div>
    </section>
  )
}
