import { z } from 'zod'
import { byJournal, byMain } from './call.ts'
import { isDay } from './day.ts'
import { entryId, entryIds } from './entry.ts'
import type { Block } from './share.ts'
import { unlockSecret } from './vault-state.ts'

/** An entry that is in no list, as the place of what is sealed lists it. */
export interface SealedRow {
  readonly id: string
  readonly day: string
  readonly time: string
  readonly title: string
  readonly preview: string
  /** The day on which the person sealed it; null for a letter or an exercise that was put away. */
  readonly sealedOn: string | null
}

/** One of them with its words. Of pictures only what is said of them. */
export interface SealedEntry extends Omit<SealedRow, 'preview'> {
  readonly blocks: readonly Block[]
}

/** What the person has sealed: nothing of it is told before the passphrase is given again. */
export const sealedCalls = {
  /** Leaves entries out of everything from now on. Those in the bin stay as they are. `day`: by the person's own clock. */
  seal: byJournal<null>()(z.strictObject({ ids: entryIds, day: z.string().refine(isDay) })),
  /** Opens the place of what is sealed until `close`, or until the journal is locked. */
  open: byMain<null>()(z.strictObject({ current: unlockSecret })),
  /** Newest first. As the other two, it fails with `sealed-closed` while the place is closed. */
  list: byJournal<readonly SealedRow[]>()(z.undefined()),
  read: byJournal<SealedEntry>()(z.strictObject({ id: entryId })),
  /** Takes seals off: the entries are where they were. */
  unseal: byJournal<null>()(z.strictObject({ ids: entryIds })),
  close: byJournal<null>()(z.undefined()),
} as const
