import { z } from 'zod'
import { byJournal, byMain } from './call.ts'
import { entryId } from './entry.ts'
import type { CheckedFile } from './exercise-draft.ts'
import type { Fault } from './exercise-fault.ts'
import { type GivenOut, type Making, making } from './making.ts'

const one = z.strictObject({ id: entryId })
const asRead = one.extend({ baseRevision: z.int().min(1) })
const makingSave = asRead.extend({ making })
export type MakingSave = z.infer<typeof makingSave>

/** What is being made, in a list. */
export interface MakingRow {
  readonly id: string
  readonly title: string
  /** Milliseconds since 1970, UTC. */
  readonly changedAt: number
  /** Whether it was added to the library or saved as a file. */
  readonly givenOut: boolean
}

export interface OpenMaking {
  readonly id: string
  readonly revision: number
  readonly making: Making
  /** Null when it has not left the maker yet. */
  readonly given: GivenOut | null
  /** As the check of files sees it now. */
  readonly checked: CheckedFile
}

/** The calls about exercises that are being made; all that change something answer after the commit is on the disk. */
export const makerCalls = {
  /** Changed last first. */
  list: byJournal<readonly MakingRow[]>()(z.undefined()),
  /** `givenAs`: it was read from a file of this name and version, and stays that exercise. Null for a new one. */
  begin: byJournal<OpenMaking>()(
    one.extend({
      making,
      givenAs: z.strictObject({ id: z.string().max(100), version: z.int().min(1) }).nullable(),
    }),
  ),
  open: byJournal<OpenMaking>()(one),
  /** Fails with `record-changed-elsewhere` when a newer state than the base is stored. */
  save: byJournal<Pick<OpenMaking, 'revision' | 'checked'>>()(makingSave),
  /** Destroys it. What it was given out as stays. */
  discard: byJournal<null>()(one),
  /** Puts it into the library as it is on the disk. One that is no exercise yet is refused with the reasons. */
  add: byJournal<OpenMaking>()(asRead.extend({ mayAddToSeries: z.boolean() })),
  /** Saves it as a file, where the person says; the window learns no path. */
  saveFile: byMain<SavedMaking>()(one),
} as const

export type SavedMaking =
  | { readonly kind: 'saved'; readonly making: OpenMaking }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
