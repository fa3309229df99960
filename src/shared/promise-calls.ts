import { z } from 'zod'
import { byJournal } from './call.ts'
import { isDay } from './day.ts'
import { keptId } from './finding.ts'
import {
  type LedgerPromise,
  newPromise,
  type PromiseWeek,
  promiseAsRead,
  promiseLine,
  promiseWords,
  weekDay,
  weekMark,
} from './promise.ts'

const realDay = z.string().refine(isDay)

/** The calls about the person's own promises; all that change something answer after the commit is on the disk. */
export const promiseCalls = {
  /** All of them, those that hold first, then the paused and the ended ones; each with its last twelve weeks. */
  list: byJournal<readonly LedgerPromise[]>()(z.strictObject({ today: realDay })),
  /** The twelve weeks of a promise before a Monday, oldest first; fewer when it is younger. */
  earlierWeeks: byJournal<readonly PromiseWeek[]>()(z.strictObject({ id: keptId, before: weekDay })),
  create: byJournal<null>()(newPromise),
  /** Fails with `promise-changed-elsewhere` when it is not as it was read; so do all that take `baseRevision`. */
  change: byJournal<null>()(promiseAsRead.extend({ words: promiseWords })),
  pause: byJournal<null>()(promiseAsRead),
  /** Lets a paused or an ended promise hold again. */
  resume: byJournal<null>()(promiseAsRead),
  end: byJournal<null>()(promiseAsRead.extend({ on: realDay, why: promiseLine })),
  /** After two misses in a row, the person leaves it as it is: they are not asked about these again. */
  leaveAsItIs: byJournal<null>()(promiseAsRead),
  /** Says how a week went, or leaves it blank again. */
  mark: byJournal<null>()(weekMark),
} as const
