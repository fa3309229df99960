import { create } from 'zustand'
import { localMoment } from '#shared/day.ts'
import type { EntryRow } from '#shared/entry.ts'
import type { CalendarDay } from '#shared/looking-back.ts'
import { journal, onNews } from '../../journal.ts'
import { emptyAtLock } from '../../state/vault.ts'
import { monthOf } from './calendar-days.ts'

interface Calendar {
  readonly view: 'month' | 'year'
  /** The day the keys are on, `YYYY-MM-DD`; its month, or year, is the one shown. Empty until the calendar is first seen. */
  readonly day: string
  /** What is known of a month, by day. Months never looked at are missing. */
  readonly months: ReadonlyMap<string, ReadonlyMap<string, CalendarDay>>
  /** The day that is open, with what was written on it; rows are null until they are read. */
  readonly open: { readonly day: string; readonly rows: readonly EntryRow[] | null } | null
  readonly failure: unknown
}

const unseen: Calendar = { view: 'month', day: '', months: new Map(), open: null, failure: null }
export const useCalendar = create<Calendar>(() => unseen)

/** Counts up at lock: answers that come later are nobody's. */
let life = 0

/** Today by this computer's clock. */
export const todayNow = (): string =>
  localMoment(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone).day

/** Puts the keys on a day, and shows its month. */
export function lookAt(day: string): void {
  useCalendar.setState({ day })
  if (!useCalendar.getState().months.has(monthOf(day))) void readMonth(monthOf(day))
}

export function showView(view: Calendar['view']): void {
  useCalendar.setState({ view })
}

/** Opens a day: what was written on it is listed. Null closes it. */
export function openDay(day: string | null): void {
  if (day === null) {
    useCalendar.setState({ open: null })
    return
  }
  lookAt(day)
  if (useCalendar.getState().open?.day !== day) useCalendar.setState({ open: { day, rows: null } })
  void readDay(day)
}

async function readMonth(month: string): Promise<void> {
  const mine = life
  try {
    const days = await journal.calendar.month({ month })
    if (mine !== life) return
    const months = new Map(useCalendar.getState().months)
    months.set(month, new Map(days.map((day) => [day.day, day])))
    useCalendar.setState({ months, failure: null })
  } catch (failure) {
    if (mine === life) useCalendar.setState({ failure })
  }
}

async function readDay(day: string): Promise<void> {
  const mine = life
  try {
    const rows = await journal.calendar.day({ day })
    if (mine === life && useCalendar.getState().open?.day === day)
      useCalendar.setState({ open: { day, rows }, failure: null })
  } catch (failure) {
    if (mine === life) useCalendar.setState({ failure })
  }
}

onNews('entries.changed', () => {
  const { day, open, months } = useCalendar.getState()
  if (day === '') return
  // What is shown stays until the new is there; all other months are read again when they are looked at.
  const shown = months.get(monthOf(day))
  useCalendar.setState({ months: new Map(shown && [[monthOf(day), shown]]) })
  void readMonth(monthOf(day))
  if (open) void readDay(open.day)
})

emptyAtLock(() => {
  life += 1
  useCalendar.setState(unseen, true)
})
