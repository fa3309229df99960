import type { Generated } from 'kysely'
import type {
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
  /** Left out of every list and search until the passphrase is given again. */
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

/**
 * An exercise from elsewhere that the person has added, as its file says it; its id begins with `x.`. Or one that the
 * person is making: then the id is `making.` and a UUID, and the file is what `exercises/makings.ts` keeps of it.
 */
export interface ExerciseFileTable {
  id: string
  /** Of one that is being made: counts up by one with every save. */
  version: number
  /** Whether its answers may join the app's own series. */
  may_add_to_series: Generated<number>
  /** Of one that is being made: when it was changed last. */
  added_at: number
  /** The file's JSON. */
  file: string
}

/** An exercise that was done, or is being done. */
export interface AnswerRecordTable {
  id: string
  exercise_id: string
  status: 'draft' | 'finished' | 'left'
  /** The day it was begun. */
  day: string
  started_at: number
  changed_at: number
  /** Counts up by one with every save. */
  revision: number
  /** The entry by which it is found, of the same id; null while it is a draft, or if that was lost by damage. */
  entry_id: string | null
  /** The step a draft stands at; null when it is none. */
  place: string | null
  /** The exercise's file as it was begun, as JSON: a draft ends on it. Null when it is none. */
  file: string | null
  /** An `AnswerRecord` as JSON. */
  record: string
}

/** One answer that belongs to a series: a number, or the id of what was chosen. */
export interface MeasurePointTable {
  record_id: string
  step: string
  series: string
  day: string
  value: number | null
  choice: string | null
  /** The question before a name was filled in: another question is another series. */
  question: string
  low: string | null
  high: string | null
}

/** A promise of the person's own. */
export interface PromiseTable {
  id: string
  what: string
  how_often: string
  /** The day from which on it holds. */
  begins_on: string
  /** How the other person will notice it. */
  seen_by: string
  if_then: string
  review_on: string | null
  /** Whose idea it was. */
  idea: 'mine' | 'asked' | 'together' | 'pressed'
  state: 'active' | 'paused' | 'ended'
  ended_on: string | null
  ended_why: string | null
  /** The last of two missed weeks after which the person chose to leave it as it is. */
  left_as_is: string | null
  /** The exercise it was written in. */
  record_id: string | null
  revision: number
  created_at: number
  changed_at: number
}

/** How a promise went in one week; a week without a row was left blank. */
export interface PromiseWeekTable {
  promise_id: string
  /** The Monday it began on. */
  week: string
  state: 'kept' | 'partly' | 'missed' | 'not-due'
  note: string
  changed_at: number
}

/** A guided path that was begun. */
export interface PathProgressTable {
  path: string
  state: 'active' | 'stopped' | 'finished'
  role: string
  begun_on: string
  /** What would help instead, as chosen when it was stopped. */
  stopped_for: string | null
  changed_at: number
}

/** A step of a path that was done or passed over; one that was neither has no row. */
export interface PathStepTable {
  path: string
  step: string
  state: 'done' | 'skipped'
  changed_at: number
}

/** An event of the person's own, marked on every chart. */
export interface PinnedEventTable {
  id: string
  day: string
  words: string
  created_at: number
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
}
