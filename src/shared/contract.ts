import { z } from 'zod'
import {
  type BackupState,
  type FoundBackup,
  type Restored,
  type RestorePreview,
  restoreRequest,
} from './backup.ts'
import type { Blocked } from './blocked.ts'
import { anytime, byJournal, byMain, type Call } from './call.ts'
import type { JournalHealth, SalvageReport } from './damage.ts'
import { isDay } from './day.ts'
import type { BinnedRow, Entry, EntryPage, EntryRow, JournalDays, SearchPage } from './entry.ts'
import { entryDraft, entryId, entryIds, tagName } from './entry.ts'
import { exerciseCalls } from './exercise-calls.ts'
import { entryQuery, keptId, type SavedSearch, savedSearchName, type Tag } from './finding.ts'
import { imageIds, type KeptImage, newImage } from './image.ts'
import type { KeychainHere, VaultKeys } from './keys.ts'
import { maxIds, maxPage, maxTags } from './limits.ts'
import type { CalendarDay, YearsAgo } from './looking-back.ts'
import { makerCalls } from './maker-calls.ts'
import { type Measures, pinnedEvent } from './measure.ts'
import type { OpeningHistory } from './opening.ts'
import { pathCalls } from './path-calls.ts'
import { type Preferences, preferencesShape } from './preferences.ts'
import { type PrivateSettings, type Prompt, privateSettingsShape } from './private-settings.ts'
import { promiseCalls } from './promise-calls.ts'
import { questionCalls } from './question-calls.ts'
import { rememberedCalls } from './remembered-calls.ts'
import { sealedCalls } from './sealed-calls.ts'
import { sessionViewCalls } from './session-view-calls.ts'
import { shareCalls } from './share-calls.ts'
import { sharingCalls } from './share-draft-calls.ts'
import { transferCalls } from './transfer-calls.ts'
import { passphraseBytes, typedRecoveryCode, unlockSecret, type VaultState } from './vault-state.ts'
import type { Version, VersionMark } from './version.ts'

const nothing = z.undefined()
const realDay = z.string().refine(isDay)
const version = z.strictObject({ id: entryId, revision: z.int().min(1) })

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
    /** Whether the system's keychain was switched on and can be asked. */
    keychainOffered: anytime<boolean>()(nothing),
    unlockWithKeychain: anytime<VaultState>()(nothing),
    lock: anytime<VaultState>()(nothing),
    /** Locks, and closes the app as the window's own button does. Answers at once. */
    lockAndClose: anytime<null>()(nothing),
    /** The window's answer to the news `vault.locking`: every draft has been handed over, and is saved or not. */
    readyToLock: anytime<null>()(z.strictObject({ saved: z.boolean() })),
    /** Somebody types, points or scrolls in the window: the automatic lock begins to wait anew. */
    inUse: byMain<null>()(nothing),
  },
  keys: {
    read: byMain<VaultKeys & { readonly keychainHere: KeychainHere }>()(nothing),
    changePassphrase: byMain<null>()(z.strictObject({ current: unlockSecret, next: passphraseBytes })),
    /** Makes a fresh recovery code and holds it in the journal process until `setCode` confirms it. */
    offerCode: byMain<{ readonly code: string }>()(nothing),
    /** `code` as typed back by the person, or null to take the recovery code away. */
    setCode: byMain<null>()(z.strictObject({ current: unlockSecret, code: typedRecoveryCode.nullable() })),
    /**
     * Changes all keys and writes the journal anew under them; `keys.progress` tells how far it is. `code` as typed back
     * by the person, or null for no recovery code. Fails with `keys-changed` when the journal is locked afterwards.
     */
    rotate: byMain<{ readonly lostPictures: number }>()(
      z.strictObject({
        current: unlockSecret,
        next: passphraseBytes,
        code: typedRecoveryCode.nullable(),
      }),
    ),
    /** Lets the system's keychain open the journal for everybody at this account, or takes that away. */
    setKeychain: byMain<null>()(z.strictObject({ current: unlockSecret, on: z.boolean() })),
    /** Whether this is the recovery code. Opens nothing. */
    checkCode: byMain<{ readonly right: boolean }>()(z.strictObject({ code: typedRecoveryCode })),
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
      entryQuery.extend({
        /** How many hits to leave out: those already shown. */
        skip: z.int().min(0).max(maxIds),
        limit: z.int().min(1).max(maxPage),
      }),
    ),
    /** The ids of all entries between two positions, both included, newest first. Null for no end. */
    idsBetween: byJournal<readonly string[]>()(
      z.strictObject({ oldest: z.int().nullable(), newest: z.int().nullable() }),
    ),
    /** The ids of everything a search finds, newest first. */
    idsFound: byJournal<readonly string[]>()(entryQuery.pick({ query: true, filter: true })),
    /** Stars, tags or takes marks away from several entries at once. */
    mark: byJournal<null>()(
      z.strictObject({
        ids: entryIds,
        starred: z.boolean().optional(),
        addTags: z.array(tagName).max(maxTags).optional(),
        removeTags: z.array(tagName).max(maxTags).optional(),
      }),
    ),
    bin: byJournal<null>()(z.strictObject({ ids: entryIds })),
    putBack: byJournal<null>()(z.strictObject({ ids: entryIds })),
    readBin: byJournal<readonly BinnedRow[]>()(nothing),
    deleteForGood: byJournal<null>()(z.strictObject({ ids: entryIds })),
  },
  versions: {
    /** Newest first; the first is the entry as it is now. */
    list: byJournal<readonly VersionMark[]>()(z.strictObject({ id: entryId })),
    read: byJournal<Version>()(version),
    /** Makes what an earlier version said the entry's newest version. */
    restore: byJournal<Entry>()(version.extend({ baseRevision: z.int().min(1) })),
    /** Only an earlier version: the newest is the entry itself. */
    deleteForGood: byJournal<null>()(version),
  },
  images: {
    add: byJournal<KeptImage>()(newImage),
    /** How large pictures are; those the journal does not have are left out. */
    describe: byJournal<readonly KeptImage[]>()(z.strictObject({ ids: imageIds })),
    /** Fails with `image-missing` or `image-damaged` when a picture cannot be shown. */
    check: byJournal<null>()(z.strictObject({ id: entryId })),
  },
  tags: {
    /** In alphabetical order. */
    list: byJournal<readonly Tag[]>()(nothing),
    /** Fails with `tag-exists` when another tag has that name: the person may want to merge them. */
    rename: byJournal<null>()(z.strictObject({ id: keptId, name: tagName })),
    merge: byJournal<null>()(z.strictObject({ from: keptId, into: keptId })),
    remove: byJournal<null>()(z.strictObject({ id: keptId })),
  },
  savedSearches: {
    list: byJournal<readonly SavedSearch[]>()(nothing),
    keep: byJournal<SavedSearch>()(z.strictObject({ name: savedSearchName, search: entryQuery })),
    rename: byJournal<null>()(z.strictObject({ id: keptId, name: savedSearchName })),
    remove: byJournal<null>()(z.strictObject({ id: keptId })),
  },
  calendar: {
    /** The days of a month (`YYYY-MM`) on which something was written, oldest first. */
    month: byJournal<readonly CalendarDay[]>()(
      z.strictObject({ month: z.string().regex(/^(?!0000)\d{4}-(?:0[1-9]|1[0-2])$/) }),
    ),
    /** Everything written on one day, oldest first. */
    day: byJournal<readonly EntryRow[]>()(z.strictObject({ day: realDay })),
    /** Earlier years' entries of this day of the year, nearest year first; hidden periods are left out. */
    onThisDay: byJournal<readonly YearsAgo[]>()(z.strictObject({ today: realDay })),
    /** One entry from the seven days around this day last year, chosen by chance; null when there is none. */
    thisWeekLastYear: byJournal<EntryRow | null>()(z.strictObject({ today: realDay })),
  },
  prompts: {
    /** Something to write about on this day: the same all day, and none that was offered in the last 90 days. */
    ofDay: byJournal<Prompt | null>()(z.strictObject({ today: realDay })),
    /** Another one instead. */
    another: byJournal<Prompt | null>()(z.strictObject({ today: realDay })),
  },
  privateSettings: {
    read: byJournal<PrivateSettings>()(nothing),
    change: byJournal<PrivateSettings>()(privateSettingsShape.partial()),
  },
  exercises: exerciseCalls,
  maker: makerCalls,
  paths: pathCalls,
  openings: {
    /** When the journal was opened, newest first, and what failed before. */
    read: byJournal<OpeningHistory>()(z.strictObject({ limit: z.int().min(1).max(maxPage) })),
    /** The person has been told of the failed attempts: they are not brought up again. */
    failedAttemptsSeen: byJournal<null>()(nothing),
  },
  measures: {
    /** Everything that is shown over time. */
    read: byJournal<Measures>()(nothing),
    /** Marks an event of the person's own on the charts. */
    pin: byJournal<null>()(pinnedEvent),
    unpin: byJournal<null>()(z.strictObject({ id: keptId })),
  },
  promises: promiseCalls,
  share: shareCalls,
  ...sharingCalls,
  remembered: rememberedCalls,
  questions: questionCalls,
  sealed: sealedCalls,
  sessionView: sessionViewCalls,
  transfer: transferCalls,
  privacy: {
    blocked: anytime<Blocked>()(nothing),
    /** The window tells that its own policy has refused something, which main cannot see. */
    blockedByPolicy: anytime<null>()(nothing),
  },
  backup: {
    /** When the newest backup on this computer was made; null when there is none. All that is told while locked. */
    lastMade: anytime<{ readonly madeAt: number | null }>()(nothing),
    /** The backups of this computer's own journal that may be restored. */
    findHere: anytime<readonly FoundBackup[]>()(nothing),
    /** Asks the person for a folder; null when they chose none. */
    findElsewhere: anytime<readonly FoundBackup[] | null>()(nothing),
    /** Opens a backup with its secret. Nothing is changed until `restore`, which takes what was previewed last. */
    preview: anytime<RestorePreview>()(restoreRequest),
    restore: anytime<Restored>()(nothing),
    /** Forgets what was previewed. */
    cancelRestore: anytime<null>()(nothing),
    state: byJournal<BackupState>()(nothing),
    /** Begins one; how it goes is told by the news `backups.changed`. */
    begin: byJournal<null>()(nothing),
    /** Makes a fresh one, then removes all others. */
    beginRemovingOld: byJournal<null>()(nothing),
    /** Asks the person for a second folder. */
    chooseSecondPlace: byMain<{ readonly kind: 'chosen' | 'cancelled' }>()(nothing),
    /** Nothing that is in it is removed. */
    forgetSecondPlace: byJournal<null>()(nothing),
  },
  clipboard: {
    /** Something was copied in the window just now: main sees to it that it does not stay on the clipboard. */
    copied: anytime<null>()(nothing),
  },
  health: {
    state: byJournal<JournalHealth>()(nothing),
    /** Begins a full check; `state` tells when it is over. */
    begin: byJournal<null>()(nothing),
    /** How many damaged journals salvages have kept in the journal's folder. */
    keptDamaged: byJournal<{ readonly files: number }>()(nothing),
    /** Removes them; nothing brings them back. */
    removeDamaged: byJournal<null>()(nothing),
    /** Makes a new journal of what can be read of a damaged one, which is kept beside it. The journal stays locked. */
    salvage: anytime<SalvageReport>()(unlockSecret),
    /** Shows the person where the files are, in a dialog of the system: the window never learns it. */
    showPlace: anytime<null>()(nothing),
  },
  settings: {
    read: anytime<Preferences>()(nothing),
    change: anytime<Preferences>()(preferencesShape.partial()),
  },
} as const satisfies Record<string, Record<string, Call>>
