import { create } from 'zustand'
import type { EntryRow } from '#shared/entry.ts'
import type { YearsAgo } from '#shared/looking-back.ts'
import { journal } from '../../journal.ts'
import { forgetAtSeal } from '../../state/at-seal.ts'
import { changePrivateSettings, usePrivateSettings } from '../../state/private-settings.ts'
import { emptyAtLock } from '../../state/vault.ts'
import { daysOf } from '../calendar/calendar-days.ts'

interface LookingBack {
  /** Earlier years of this day; empty where it is not wanted. */
  readonly years: readonly YearsAgo[]
  /** Something from this week last year, or null when there is nothing to open. */
  readonly lastYear: EntryRow | null
  readonly failure: unknown
}

const nothing: LookingBack = { years: [], lastYear: null, failure: null }
export const useLookingBack = create<LookingBack>(() => nothing)

/** Counts questions: an answer to an earlier one is dropped. */
let asked = 0

/** @param onThisDay whether the person wants to see this day in earlier years */
export async function lookBack(today: string, onThisDay: boolean): Promise<void> {
  asked += 1
  const mine = asked
  try {
    const [years, lastYear] = await Promise.all([
      onThisDay ? journal.calendar.onThisDay({ today }) : [],
      journal.calendar.thisWeekLastYear({ today }),
    ])
    if (mine === asked) useLookingBack.setState({ years, lastYear, failure: null })
  } catch (failure) {
    if (mine === asked) useLookingBack.setState({ ...nothing, failure })
  }
}

/** Days that are not brought up again, both included. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** Never brings these days up again. Rejects with a Failure when that could not be kept. */
export async function hidePeriod(period: Period): Promise<void> {
  const hidden = usePrivateSettings.getState().settings?.hiddenPeriods ?? []
  if (hidden.some((other) => samePeriod(other, period))) return
  await changePrivateSettings({ hiddenPeriods: [...hidden, { ...period }] })
}

/** Lets these days be brought up again. */
export async function showPeriod(period: Period): Promise<void> {
  const hidden = usePrivateSettings.getState().settings?.hiddenPeriods ?? []
  await changePrivateSettings({ hiddenPeriods: hidden.filter((other) => !samePeriod(other, period)) })
}

const samePeriod = (one: Period, other: Period) => one.from === other.from && one.to === other.to

/** The month a day lies in, from its first day to its last. @param day `YYYY-MM-DD` */
export function monthAround(day: string): Period {
  const days = daysOf(day.slice(0, 7))
  return { from: days.at(0) ?? day, to: days.at(-1) ?? day }
}

forgetAtSeal(() => useLookingBack.setState(nothing, true))

emptyAtLock(() => {
  asked += 1
  useLookingBack.setState(nothing, true)
})
