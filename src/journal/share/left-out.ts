import { sql } from 'kysely'
import type { ShareLeftOut, ShareSelection } from '#shared/share.ts'
import type { Reader } from '../database/connection.ts'
import { idList } from '../entries/bin-entries.ts'
import { findEntryIds } from '../entries/find-entry-ids.ts'
import type { ChosenEntry } from './gather.ts'
import { notByThemselves } from './not-by-themselves.ts'

/**
 * What a choice leaves out of the document, so that the person is told: exercises that a search found and does not share
 * by itself, and answers that are private in the exercises it does share.
 * @param chosen what is in the document
 */
export async function readLeftOut(
  reader: Reader,
  selection: ShareSelection,
  chosen: readonly Pick<ChosenEntry, 'id'>[],
): Promise<ShareLeftOut> {
  return {
    exercises: selection.kind === 'search' ? await guarded(reader, selection) : 0,
    privateAnswers: await privateAnswers(reader, withoutPrivate(selection, chosen)),
  }
}

/** What is in the document without its private answers: of a draft, what was not said yes to a second time. */
function withoutPrivate(
  selection: ShareSelection,
  chosen: readonly Pick<ChosenEntry, 'id'>[],
): readonly Pick<ChosenEntry, 'id'>[] {
  if (selection.kind !== 'draft') return chosen
  const confirmed = new Set(selection.draft.confirmed)
  return chosen.filter(({ id }) => !confirmed.has(id))
}

async function guarded(
  reader: Reader,
  { query, filter }: Extract<ShareSelection, { kind: 'search' }>,
): Promise<number> {
  const { count } = await reader
    .selectFrom('entry')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('id', 'in', idList(await findEntryIds(reader, query, filter)))
    .where('id', 'in', notByThemselves(reader))
    .where('binned_at', 'is', null)
    .where('sealed', '=', 0)
    .executeTakeFirstOrThrow()
  return count
}

async function privateAnswers(reader: Reader, chosen: readonly Pick<ChosenEntry, 'id'>[]): Promise<number> {
  const ofOne = sql<number>`(
    SELECT count(*) FROM json_each(record, '$.answers') AS answer
    WHERE answer.value ->> '$.private' = 1 AND answer.value ->> '$.state' = 'answered')`
  const { count } = await reader
    .selectFrom('answer_record')
    .select(sql<number | null>`sum(${ofOne})`.as('count'))
    .where('entry_id', 'in', idList(chosen.map(({ id }) => id)))
    .executeTakeFirstOrThrow()
  return count ?? 0
}
