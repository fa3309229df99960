import type { ShareDraft } from '#shared/share-draft.ts'
import type { ReadConnection } from '../database/connection.ts'

const privateOnes = `
  SELECT count(*) AS count FROM answer_record, json_each(record, '$.answers') AS answer
  WHERE entry_id IN (SELECT value FROM json_each(?))
    AND answer.value ->> '$.private' = 1 AND answer.value ->> '$.state' = 'answered'`

/**
 * How many private answers stay out of a document, so that the person is told: those of the exercises in it of which they
 * did not say that these go in, too.
 * @param chosen what is in the document
 */
export function privateAnswersOut(
  connection: ReadConnection,
  { privateToo }: Pick<ShareDraft, 'privateToo'>,
  chosen: readonly { readonly id: string }[],
): number {
  const told = new Set(privateToo)
  const ids = chosen.map(({ id }) => id).filter((id) => !told.has(id))
  return connection.read<{ readonly count: number }>(privateOnes).get(JSON.stringify(ids))?.count ?? 0
}
