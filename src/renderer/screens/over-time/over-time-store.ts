import { create } from 'zustand'
import type { Measures } from '#shared/measure.ts'
import { mondayOf, weeksBetween, weeksUpTo } from '#shared/week.ts'
import { journal } from '../../journal.ts'
import { forgetAtSeal } from '../../state/at-seal.ts'
import { onSpoken } from '../../state/spoken.ts'
import { emptyAtLock } from '../../state/vault.ts'

/** Weeks that are looked at, up to the present one; `all` from the first answer on. */
export const periods = ['12', '26', '52', 'all'] as const
export type Period = (typeof periods)[number]

interface OverTime {
  /** Null until they were read for the first time. */
  readonly measures: Measures | null
  readonly period: Period
  readonly failure: unknown
}

const unread: OverTime = { measures: null, period: '12', failure: null }
export const useOverTime = create<OverTime>(() => unread)

/** Counts up at every reading and at lock: the answer to an earlier one is dropped. */
let reading = 0

/** Reads what was measured. Resolves when it is there, or when it failed. */
export async function readMeasures(): Promise<void> {
  reading += 1
  const mine = reading
  try {
    const measures = await journal.measures.read()
    if (mine === reading) useOverTime.setState({ measures, failure: null })
  } catch (failure) {
    if (mine === reading) useOverTime.setState({ failure })
  }
}

export const choosePeriod = (period: Period): void => useOverTime.setState({ period })

const fewest = 12
/** Twenty years: more is not drawn. */
const most = 1040

/** The Mondays of a period, oldest first. @param today the person's own day */
export function weeksOf(period: Period, measures: Measures, today: string): readonly string[] {
  if (period !== 'all') return weeksUpTo(today, Number(period))
  const days = measures.questions.flatMap(({ points }) => points[0]?.day ?? [])
  const first = days.toSorted()[0] ?? today
  const count = weeksBetween(mondayOf(first), mondayOf(today)) + 1
  return weeksUpTo(today, Math.min(most, Math.max(fewest, count)))
}

onSpoken(() => {
  if (useOverTime.getState().measures !== null) void readMeasures()
})

forgetAtSeal(() => useOverTime.setState({ measures: null }))

emptyAtLock(() => {
  reading += 1
  useOverTime.setState(unread, true)
})
