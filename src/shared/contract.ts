import { z } from 'zod'
import type { BinnedRow, Entry, EntryPage, JournalDays, SearchPage } from './entry.ts'
import { entryDraft, entryId, entryIds, searchOrders } from './entry.ts'
import { maxIds, maxPage, maxQueryLength } from './limits.ts'
import { type Preferences, preferencesShape } from './preferences.ts'
import { type ShareDocument, type ShareOutcome, shareFormats, shareOptions, shareSelection } from './share.ts'
import { passphraseBytes, typedRecoveryCode, unlockSecret, type VaultState } from './vault-state.ts'

/** Who answers a call: main itself, or the journal process, whose reply main passes on unread. */
type AnsweredBy = 'main' | 'journal'

/** One call: the shape its input must have, who answers it, and (as a type only) what comes back. */
export interface Call<
  Input extends z.ZodType = z.ZodType,
  Output = unknown,
  By extends AnsweredBy = AnsweredBy,
> {
  readonly input: Input
  readonly by: By
  /** Whether it may answer while the vault is locked. Nothing that touches the journal may. */
  readonly whileLocked: boolean
  /** Never set: carries the output type. */
  readonly output?: Output
}

const nothing = z.undefined()

/** A call main answers, also while locked: it must not touch the journal. */
const anytime =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<Input, Output, 'main'> => ({
    input,
    by: 'main',
    whileLocked: true,
  })
/** A call main answers, with the journal process at hand. */
const byMain =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<Input, Output, 'main'> => ({
    input,
    by: 'main',
    whileLocked: false,
  })
/** A call the journal process answers. */
const byJournal =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<Input, Output, 'journal'> => ({
    input,
    by: 'journal',
    whileLocked: false,
  })

const shareRequest = z.strictObject({ selection: shareSelection, options: shareOptions })

/** Everything a window may ask for. Groups are nouns, calls are verbs. A new call is a line here and a handler. */
export const contract = {
  vault: {
    state: anytime<VaultState>()(nothing),
    /** Makes a fresh recovery code and holds it in the journal process until `create` confirms it. */
    offerRecoveryCode: anytime<{ readonly code: string }>()(nothing),
    /** `recoveryCode` is the code as typed back by the person, or null when they declined to have one. */
    create: anytime<VaultState>()(
      z.strictObject({ passphrase: passphraseBytes, recoveryCode: typedRecoveryCode.nullable() }),
    ),
    unlock: anytime<VaultState>()(unlockSecret),
    lock: anytime<VaultState>()(nothing),
    /** The window's answer to the news `vault.locking`: every draft has been handed over. */
    readyToLock: anytime<null>()(nothing),
  },
  entries: {
    days: byJournal<JournalDays>()(nothing),
    /** Newest first, from just before a position (null: from the newest). */
    page: byJournal<EntryPage>()(
      z.strictObject({ before: z.int().nullable(), limit: z.int().min(1).max(maxPage) }),
    ),
    /** Like `page`, from the last entry of a day. */
    pageFromDay: byJournal<EntryPage>()(
      z.strictObject({ day: z.iso.date(), limit: z.int().min(1).max(maxPage) }),
    ),
    read: byJournal<Entry>()(z.strictObject({ id: entryId })),
    /** Answers only after the commit is on the disk. */
    save: byJournal<Entry>()(entryDraft),
    search: byJournal<SearchPage>()(
      z.strictObject({
        query: z.string().max(maxQueryLength),
        order: z.enum(searchOrders),
        /** How many hits to leave out: those already shown. */
        skip: z.int().min(0).max(maxIds),
        limit: z.int().min(1).max(maxPage),
      }),
    ),
    bin: byJournal<null>()(z.strictObject({ ids: entryIds })),
    putBack: byJournal<null>()(z.strictObject({ ids: entryIds })),
    readBin: byJournal<readonly BinnedRow[]>()(nothing),
    deleteForGood: byJournal<null>()(z.strictObject({ ids: entryIds })),
  },
  share: {
    preview: byJournal<ShareDocument>()(shareRequest),
    suggestPassword: byJournal<{ readonly password: string }>()(nothing),
    save: byMain<ShareOutcome>()(
      z.strictObject({
        ...shareRequest.shape,
        format: z.enum(shareFormats),
        /** Only for `locked-pdf`. */
        password: z.string().max(500).nullable(),
      }),
    ),
    print: byMain<{ readonly kind: 'printed' | 'cancelled' }>()(shareRequest),
  },
  settings: {
    read: anytime<Preferences>()(nothing),
    change: anytime<Preferences>()(preferencesShape.partial()),
  },
} as const satisfies Record<string, Record<string, Call>>

/** What main may tell a window unasked. */
export interface News {
  /** The vault's state is now this. */
  'vault.changed': VaultState
  /** The vault is about to lock: hand over every draft, then call `vault.readyToLock`. */
  'vault.locking': null
  /** Entries were saved, moved or deleted: lists should be read again. */
  'entries.changed': { readonly ids: readonly string[] }
  'settings.changed': Preferences
  /** Someone chose this in the menu. */
  'menu.chosen': { readonly command: MenuCommand }
}

export const menuCommands = ['new-entry', 'search', 'go-anywhere', 'show-keys', 'show-safety'] as const
export type MenuCommand = (typeof menuCommands)[number]
