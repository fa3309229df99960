import { z } from 'zod'
import { byJournal } from './call.ts'
import { isDay } from './day.ts'
import { type Paths, pathBeginning, pathStop, stepMark, whichPath } from './path-progress.ts'

/** The calls about guided paths; all that change something answer after the commit is on the disk. */
export const pathCalls = {
  /** Every path with what was done of it. `today`: the person's own day. */
  list: byJournal<Paths>()(z.strictObject({ today: z.string().refine(isDay) })),
  /** Begins a path, or begins it anew when it was stopped or finished. */
  begin: byJournal<null>()(pathBeginning),
  /** Fails with `path-step-waits` for a step to be done before which a hard door is closed. */
  markStep: byJournal<null>()(stepMark),
  stop: byJournal<null>()(pathStop),
  /** Goes on with a path that was stopped or finished, where it was. */
  resume: byJournal<null>()(whichPath),
  finish: byJournal<null>()(whichPath),
} as const
