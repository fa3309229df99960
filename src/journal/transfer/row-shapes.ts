import { z } from 'zod'
import { answerRecord, promiseWeekStates, recordStatuses } from '#shared/answer-record.ts'
import { timePattern } from '#shared/day.ts'
import { entryId, entryKinds } from '#shared/entry.ts'
import { entryQuery } from '#shared/finding.ts'
import { imageTypes } from '#shared/image.ts'
import { maxImageBytes, maxTagLength } from '#shared/limits.ts'
import { mood } from '#shared/mood.ts'
import { count, day, flag, json, moment, name, object, words } from './cell-shapes.ts'
import type { dataTables } from './data-tables.ts'
import { sharingShapes } from './sharing-data.ts'

export const entryShape = z.strictObject({
  position: z.int(),
  id: entryId,
  day,
  time: z.string().regex(timePattern),
  zone: z.string().min(1).max(100),
  kind: z.enum(entryKinds),
  starred: flag,
  sealed: flag,
  revision: count,
  created_at: moment,
  changed_at: moment,
  binned_at: moment.nullable(),
  source_app: words.nullable(),
  source_id: words.nullable(),
  title: words,
  body: words,
  moods: z.array(mood).max(1000),
  tags: z.array(entryId).max(1000),
  pictures: z.array(entryId).max(100_000),
})

export const pictureShape = z.strictObject({
  id: entryId,
  media_type: z.enum(imageTypes),
  size: z.int().min(0).max(maxImageBytes),
  width: count,
  height: count,
  created_at: moment,
  path: z.string().max(100).nullable(),
})

type Table = (typeof dataTables)[number]['table']

/** What a line of each table must be. Texts are limited only where the app would stumble: what it wrote, it takes. */
export const rowShapes: Readonly<Record<Table, z.ZodType<Record<string, string | number | null>>>> = {
  tag: z.strictObject({ id: entryId, name: z.string().min(1).max(maxTagLength) }),
  entry_revision: z.strictObject({
    entry_id: entryId,
    revision: count,
    changed_at: moment,
    day: day.nullable(),
    time: z.string().regex(timePattern).nullable(),
    zone: z.string().min(1).max(100).nullable(),
    title: words.nullable(),
    kept_start: z.int().min(0),
    kept_end: z.int().min(0),
    middle: words,
  }),
  saved_search: z.strictObject({ id: entryId, name, search: json(entryQuery) }),
  share: z.strictObject({ id: entryId, at: moment, form: name }),
  share_entry: z.strictObject({ share_id: entryId, entry_id: entryId, revision: count }),
  prompt_offered: z.strictObject({ day, turn: z.int(), prompt_id: name }),
  setting: z.strictObject({
    name: z.string().regex(/^(?:chosen-[A-Za-z]{1,60}|joint-set-aside)$/),
    value: json(z.unknown()),
  }),
  exercise_file: z.strictObject({
    id: name,
    version: count,
    may_add_to_series: flag,
    added_at: moment,
    file: json(object),
  }),
  answer_record: z.strictObject({
    id: entryId,
    exercise_id: name,
    status: z.enum(recordStatuses),
    day,
    started_at: moment,
    changed_at: moment,
    revision: count,
    entry_id: entryId.nullable(),
    place: words.nullable(),
    file: json(object).nullable(),
    record: json(answerRecord),
  }),
  measure_point: z.strictObject({
    record_id: entryId,
    step: name,
    series: name,
    day,
    value: z.int().nullable(),
    choice: words.nullable(),
    question: words,
    low: words.nullable(),
    high: words.nullable(),
  }),
  promise: z.strictObject({
    id: entryId,
    what: words,
    how_often: words,
    begins_on: day,
    seen_by: words,
    if_then: words,
    review_on: day.nullable(),
    idea: z.enum(['mine', 'asked', 'together', 'pressed']),
    state: z.enum(['active', 'paused', 'ended']),
    ended_on: day.nullable(),
    ended_why: words.nullable(),
    left_as_is: day.nullable(),
    record_id: entryId.nullable(),
    revision: count,
    created_at: moment,
    changed_at: moment,
  }),
  promise_week: z.strictObject({
    promise_id: entryId,
    week: day,
    state: z.enum(promiseWeekStates),
    note: words,
    changed_at: moment,
  }),
  path_progress: z.strictObject({
    path: name,
    state: z.enum(['active', 'stopped', 'finished']),
    role: name,
    begun_on: day,
    stopped_for: words.nullable(),
    changed_at: moment,
  }),
  path_step: z.strictObject({
    path: name,
    step: name,
    state: z.enum(['done', 'skipped']),
    changed_at: moment,
  }),
  pinned_event: z.strictObject({ id: entryId, day, words, created_at: moment }),
  ...sharingShapes,
}
