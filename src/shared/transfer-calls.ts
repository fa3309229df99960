import { z } from 'zod'
import { byMain } from './call.ts'
import type { ExportOutcome } from './transfer.ts'
import { unlockSecret } from './vault-state.ts'

/** Taking everything out of the journal, and putting it into one again. `transfer.progress` tells how far it is. */
export const transferCalls = {
  /** `password` null: a zip that anybody can read. */
  export: byMain<ExportOutcome>()(
    z.strictObject({ current: unlockSecret, password: z.string().max(500).nullable() }),
  ),
  /** Stops what is going on, with nothing left of it. */
  stop: byMain<null>()(z.undefined()),
} as const
