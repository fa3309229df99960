import { z } from 'zod'
import { byJournal } from './call.ts'
import { entryId } from './entry.ts'
import { keptId } from './finding.ts'
import { type Receiver, receiver } from './receiver.ts'
import { type ShareDraft, shareDraft } from './share-draft.ts'
import type { SharedEntry, ShareNote } from './share-note.ts'

const nothing = z.undefined()

/** Who things are shared with, the share that is being prepared, and the ledger of what was shared. */
export const sharingCalls = {
  receivers: {
    /** In the order they were named. */
    list: byJournal<readonly Receiver[]>()(nothing),
    /** Adds one, or changes the one of that id. */
    keep: byJournal<Receiver>()(receiver),
    /** What they were given stays noted, without saying whose it was. */
    remove: byJournal<null>()(z.strictObject({ id: keptId })),
  },
  shareDraft: {
    /** The one share that is being prepared; null when there is none. */
    read: byJournal<ShareDraft | null>()(nothing),
    /** Answers only after the commit is on the disk. */
    save: byJournal<null>()(shareDraft),
    discard: byJournal<null>()(nothing),
  },
  shares: {
    /** Everything that was ever shared, newest first. */
    list: byJournal<readonly ShareNote[]>()(nothing),
    /** Which entries were in one of them, oldest first. */
    contents: byJournal<readonly SharedEntry[]>()(z.strictObject({ id: keptId })),
    /** Where an entry was shared, newest first. */
    ofEntry: byJournal<readonly ShareNote[]>()(z.strictObject({ id: entryId })),
  },
} as const
