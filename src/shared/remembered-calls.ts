import { z } from 'zod'
import { byJournal } from './call.ts'
import { keptId } from './finding.ts'
import type { Omission } from './omission.ts'
import { shareOptions, shareSelection } from './share.ts'

/** What was left out for somebody before. It is proposed, and never applied by itself. */
export const rememberedCalls = {
  /**
   * What was left out for the draft's receiver before and stands in its document again, each where it stands first. The
   * id of each is that of what is remembered.
   */
  proposals: byJournal<readonly Omission[]>()(
    z.strictObject({ selection: shareSelection, options: shareOptions }),
  ),
  forget: byJournal<null>()(z.strictObject({ id: keptId })),
  forgetAll: byJournal<null>()(z.strictObject({ receiver: keptId })),
} as const
