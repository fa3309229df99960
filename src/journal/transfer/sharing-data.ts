import { z } from 'zod'
import { entryId } from '#shared/entry.ts'
import { omissionKinds } from '#shared/omission.ts'
import { receiverKinds } from '#shared/receiver.ts'
import { day, json, moment, name, object, words } from './cell-shapes.ts'

/** The tables of sharing and of seals as they stand in an export, parents before their children. */
export const sharingTables = [
  { table: 'receiver', file: 'receivers.jsonl', columns: ['id', 'kind', 'name', 'created_at'], key: ['id'] },
  {
    table: 'share_record',
    file: 'share-records.jsonl',
    columns: [
      'share_id',
      'receiver_id',
      'receiver_kind',
      'receiver_name',
      'from_day',
      'to_day',
      'parts',
      'omissions',
      'hash',
    ],
    key: ['share_id'],
  },
  {
    table: 'remembered_omission',
    file: 'remembered-omissions.jsonl',
    columns: ['id', 'receiver_id', 'kind', 'part', 'words', 'instead', 'created_at'],
    key: ['id'],
  },
  {
    table: 'session_question',
    file: 'session-questions.jsonl',
    columns: ['id', 'entry_id', 'created_at', 'settled_at', 'words'],
    key: ['id'],
  },
  { table: 'share_draft', file: 'share-drafts.jsonl', columns: ['id', 'changed_at', 'draft'], key: ['id'] },
  { table: 'entry_seal', file: 'seals.jsonl', columns: ['entry_id', 'day', 'sealed_at'], key: ['entry_id'] },
] as const

/** What a line of each must be. */
export const sharingShapes = {
  receiver: z.strictObject({ id: entryId, kind: z.enum(receiverKinds), name: words, created_at: moment }),
  share_record: z.strictObject({
    share_id: entryId,
    receiver_id: entryId.nullable(),
    receiver_kind: z.enum(receiverKinds).nullable(),
    receiver_name: words.nullable(),
    from_day: day.nullable(),
    to_day: day.nullable(),
    parts: json(z.array(name)),
    omissions: z.int().min(0),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
  }),
  remembered_omission: z.strictObject({
    id: entryId,
    receiver_id: entryId,
    kind: z.enum(omissionKinds),
    part: name.nullable(),
    words,
    instead: words,
    created_at: moment,
  }),
  session_question: z.strictObject({
    id: entryId,
    entry_id: entryId.nullable(),
    created_at: moment,
    settled_at: moment.nullable(),
    words,
  }),
  share_draft: z.strictObject({ id: entryId, changed_at: moment, draft: json(object) }),
  entry_seal: z.strictObject({ entry_id: entryId, day, sealed_at: moment }),
} as const
