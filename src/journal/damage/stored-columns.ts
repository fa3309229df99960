import type { KeptTable } from './recognise-row.ts'

/** The columns of each table in the order SQLite stores them. */
export const storedColumns: Record<KeptTable | 'entry_attachment', string> = {
  tag: 'id, name, folded',
  attachment: 'id, media_type, size, width, height, file, created_at',
  saved_search: 'id, name, search',
  setting: 'name, value',
  share: 'id, at, form',
  share_entry: 'share_id, entry_id, revision',
  prompt_offered: 'day, turn, prompt_id',
  unlock_event: 'rowid, at, method, failed_before',
  entry_revision: 'entry_id, revision, changed_at, day, time, zone, title, kept_start, kept_end, middle',
  entry_mood: 'position, mood',
  entry_tag: 'position, tag_id',
  entry_attachment: 'entry_id, attachment_id',
  exercise_file: 'id, version, may_add_to_series, added_at, file',
  answer_record:
    'id, exercise_id, status, day, started_at, changed_at, revision, entry_id, place, file, record',
  measure_point: 'record_id, step, series, day, value, choice, question, low, high',
  promise: `id, what, how_often, begins_on, seen_by, if_then, review_on, idea, state, ended_on, ended_why, left_as_is,
    record_id, revision, created_at, changed_at`,
  promise_week: 'promise_id, week, state, note, changed_at',
  path_progress: 'path, state, role, begun_on, stopped_for, changed_at',
  path_step: 'path, step, state, changed_at',
  pinned_event: 'id, day, words, created_at',
  receiver: 'id, kind, name, created_at',
  share_record:
    'share_id, receiver_id, receiver_kind, receiver_name, from_day, to_day, parts, omissions, hash',
  remembered_omission: 'id, receiver_id, kind, part, words, instead, created_at',
  session_question: 'id, entry_id, created_at, settled_at, words',
  share_draft: 'id, changed_at, draft',
  entry_seal: 'entry_id, day, sealed_at',
}
