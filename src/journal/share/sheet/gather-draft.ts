import { type AnswerRecord, answerRecord } from '#shared/answer-record.ts'
import { Failure } from '#shared/failure.ts'
import type { ReceiverKind } from '#shared/receiver.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import type { ReadConnection } from '../../database/connection.ts'
import type { ChosenEntry } from '../entry-part.ts'
import { sensitivities } from './sensitivity.ts'

/** An entry that was chosen for a sheet; of an exercise with the record it was made of. */
export interface ChosenItem extends ChosenEntry {
  /** Null for a plain entry. */
  readonly exercise: string | null
  /** Null also when it cannot be read: then the entry's own words are all there is. */
  readonly record: AnswerRecord | null
  /** Whether its private answers go in as well. */
  readonly privateToo: boolean
}

interface Row extends Omit<ChosenItem, 'record' | 'privateToo'> {
  readonly record: string | null
}

const chosen = `
  SELECT entry.id, entry.revision, entry.day, time, title, body, exercise_id AS exercise, record
  FROM entry LEFT JOIN answer_record ON entry_id = entry.id
  WHERE entry.id IN (SELECT value FROM json_each(?)) AND binned_at IS NULL AND sealed = 0
  ORDER BY position`
const kindOf = 'SELECT kind FROM receiver WHERE id = ?'

/**
 * What a draft may hand over of the entries it names, oldest first: none that is in the bin or sealed, none that wants a
 * second yes and has none, and nothing about safety to a couple's therapist. The window asks for the yes; here it is
 * made sure of.
 *
 * Throws a Failure `nothing-chosen` if nothing is left and no part of the sheet was chosen either.
 */
export function gatherDraft(connection: ReadConnection, draft: ShareDraft): readonly ChosenItem[] {
  const says = sensitivities(connection, receiverKind(connection, draft))
  const [confirmed, privateToo] = [new Set(draft.confirmed), new Set(draft.privateToo)]
  const items = connection
    .read<Row>(chosen)
    .all(JSON.stringify(draft.entries))
    .filter(({ id, exercise }) => {
      const sensitivity = says(exercise)
      return sensitivity !== 'not-for-couples' && (sensitivity === 'ordinary' || confirmed.has(id))
    })
  if (items.length === 0 && draft.parts.length === 0) throw new Failure('nothing-chosen')
  return items.map(({ record, ...item }) => ({
    ...item,
    record: record === null ? null : (answerRecord.safeParse(JSON.parse(record)).data ?? null),
    privateToo: privateToo.has(item.id),
  }))
}

/** Who a draft is for; null while nobody is chosen, and when they were removed. */
export function receiverKind(
  connection: ReadConnection,
  { receiver }: Pick<ShareDraft, 'receiver'>,
): ReceiverKind | null {
  if (receiver === null) return null
  return connection.read<{ readonly kind: ReceiverKind }>(kindOf).get(receiver)?.kind ?? null
}
