import { z } from 'zod'
import { byMain } from './call.ts'
import type { ExportOutcome, ImportOutcome, ImportUndone } from './transfer.ts'
import { unlockSecret } from './vault-state.ts'

/** Taking everything out of the journal, and putting it into one again. `transfer.progress` tells how far it is. */
export const transferCalls = {
  /** `password` null: a zip that anybody can read. */
  export: byMain<ExportOutcome>()(
    z.strictObject({ current: unlockSecret, password: z.string().max(500).nullable() }),
  ),
  /** Asks the person for a file that `export` has written; `import` takes the one that was chosen last. */
  chooseFile: byMain<
    { readonly kind: 'cancelled' } | { readonly kind: 'chosen'; readonly locked: boolean }
  >()(z.undefined()),
  /** `password` only for a locked one. */
  import: byMain<ImportOutcome>()(z.strictObject({ password: z.string().max(500).nullable() })),
  /** Takes out again what came in last, while the journal is open; null when there is nothing. */
  undo: byMain<ImportUndone | null>()(z.undefined()),
  /** Stops what is going on, with nothing left of it. */
  stop: byMain<null>()(z.undefined()),
} as const
