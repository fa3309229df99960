import type { Generated } from 'kysely'
import type {
  AnswerRecordTable,
  ExerciseFileTable,
  MeasurePointTable,
  PathProgressTable,
  PathStepTable,
  PinnedEventTable,
  PromiseTable,
  PromiseWeekTable,
} from './exercise-tables.ts'
import type {
  EntrySealTable,
  ReceiverTable,
  RememberedOmissionTable,
  SessionQuestionTable,
  ShareDraftTable,
  ShareRecordTable,
} from './sharing-tables.ts'

// One type per table of the newest schema. The tables themselves are made in `migrations/`.

/** A piece of writing. */
export interface EntryTable {
  /**
   * The row's key and its place in the journal's time order: see `entries/position.ts`. Changes when the
   * entry's date changes, so that everything else refers to `id`.
   */
  position: number
  id: string
  day: string
  time: string
  zone: string
  kind: Generated<'page' | 'note'>
  starred: Generated<number>
  /** 1 when its body, as it is now, shows a picture. */
  has_image: Generated<number>
  /** In no list and no search: put away by an exercise, or sealed by the person, which `entry_seal` tells. */
  sealed: Generated<number>
  revision: number
  created_at: number
  changed_at: number
  /** Null while it is in the journal. */
  binned_at: Generated<number | null>
  /** Where an imported entry came from, and what it was called there. */
  source_app: Generated<string | null>
  source_id: Generated<string | null>
  title: string
  /** The first words of the body, for lists: see `entries/preview-text.ts`. */
  preview: string
  /** Words for the search index that its tokeniser would not find by itself: see `entries/index-also.ts`. */
  index_also: string
  /** The body as the search index is given it; null when that is the body itself: see `entries/without-addresses.ts`. */
  indexed_body: string | null
  body: string
}

/**
 * An earlier version of an entry, as what differs from the version after it. `day`, `time`, `zone` and `title`
 * are null where the next version has the same; the body is the first `kept_start` UTF-16 units of the next
 * version's body, then `middle`, then its last `kept_end` units. A row that keeps nothing is whole in itself.
 */
export interface EntryRevisionTable {
  entry_id: string
  revision: number
  /** When this version was saved. */
  changed_at: number
  day: string | null
  time: string | null
  zone: string | null
  title: string | null
  kept_start: number
  kept_end: number
  middle: string
}

/**
 * A feeling named for an entry; an entry may have several. Feelings and tags follow an entry's place in the time
 * order, not its id, so that what a filter finds comes newest first from an index, however much it is.
 */
export interface EntryMoodTable {
  position: number
  mood: string
}

export interface TagTable {
  id: string
  name: string
  /** What two names of one tag have in common: see `shared/folded-name.ts`. */
  folded: string
}

export interface EntryTagTable {
  position: number
  tag_id: string
}

/** A file in `attachments/`, whose own name there is random. */
export interface AttachmentTable {
  id: string
  media_type: string
  /** Bytes of the content before encryption. */
  size: number
  /** Pixels. */
  width: number
  height: number
  /** Random name of the encrypted file. */
  file: string
  created_at: number
}

/** A picture that an entry, or an earlier version of it, shows. */
export interface EntryAttachmentTable {
  entry_id: string
  attachment_id: string
}

/** The full-text index (FTS5) over what may be found: neither binned nor sealed. Its rowid is `entry.position`. */
export interface EntrySearchTable {
  rowid: number
  title: string
  body: string
  index_also: string
}

/** A search kept under a name; `search` is an `EntryQuery` as JSON. */
export interface SavedSearchTable {
  id: string
  name: string
  search: string
}

/** One time something was put into a file or printed. */
export interface ShareTable {
  id: string
  at: number
  /** A `ShareFormat`, or `paper`. */
  form: string
}

/** Which version of which entry was in it. */
export interface ShareEntryTable {
  share_id: string
  entry_id: string
  revision: number
}

/** A prompt that Today offered; of several on one day the last turn is the one shown. */
export interface PromptOfferedTable {
  prompt_id: string
  day: string
  turn: number
}

/** A private setting, as JSON. */
export interface SettingTable {
  name: string
  value: string
}

/** One opening of the vault. */
export interface UnlockEventTable {
  at: number
  method: string
  /** Failed attempts known since the opening before: "at least". */
  failed_before: number
}

export interface Schema {
  entry: EntryTable
  entry_revision: EntryRevisionTable
  entry_mood: EntryMoodTable
  tag: TagTable
  entry_tag: EntryTagTable
  attachment: AttachmentTable
  entry_attachment: EntryAttachmentTable
  entry_search: EntrySearchTable
  saved_search: SavedSearchTable
  share: ShareTable
  share_entry: ShareEntryTable
  prompt_offered: PromptOfferedTable
  setting: SettingTable
  unlock_event: UnlockEventTable
  exercise_file: ExerciseFileTable
  answer_record: AnswerRecordTable
  measure_point: MeasurePointTable
  promise: PromiseTable
  promise_week: PromiseWeekTable
  path_progress: PathProgressTable
  path_step: PathStepTable
  pinned_event: PinnedEventTable
  receiver: ReceiverTable
  share_record: ShareRecordTable
  remembered_omission: RememberedOmissionTable
  session_question: SessionQuestionTable
  share_draft: ShareDraftTable
  entry_seal: EntrySealTable
}
