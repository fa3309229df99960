import { i18n } from '@lingui/core'
import type { SharedPart } from '#shared/share.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import type { ReadConnection } from '../../database/connection.ts'
import type { ChosenItem } from './gather-draft.ts'
import { line } from './sheet-part.ts'

// What is noted in a moment, or rated every week, is told by the summary: it counts only where it was chosen.
const written = `
  SELECT count(*) FILTER (WHERE exercise_id IS NULL) AS entries,
    count(*) FILTER (WHERE exercise_id IS NOT NULL
      AND (exercise_id NOT IN ('weekly-check-in', 'trigger-log', 'quick-log')
        OR entry.id IN (SELECT value FROM json_each(?)))) AS exercises
  FROM entry LEFT JOIN answer_record ON entry_id = entry.id
  WHERE entry.day BETWEEN ? AND ? AND binned_at IS NULL AND sealed = 0`

/**
 * What is included and what is not. That it is a selection always stands there; the counts only if the person wants them.
 * No exercise is named in it, and what is sealed or in the bin is not even counted.
 */
export function includedPart(
  connection: ReadConnection,
  draft: ShareDraft,
  items: readonly ChosenItem[],
): SharedPart {
  const said = [i18n._(/*i18n*/ { id: 'sheet.selection', message: 'This is a selection.' })]
  if (draft.counts) said.push(...counts(connection, draft, items))
  const title = i18n._(/*i18n*/ { id: 'sheet.included', message: 'What is included and what is not' })
  return {
    id: 'included',
    level: 2,
    when: '',
    title: '',
    blocks: [{ kind: 'box', title, blocks: [line(said.join(' '))] }],
  }
}

function counts(
  connection: ReadConnection,
  { from, to, omissions }: ShareDraft,
  items: readonly ChosenItem[],
): readonly string[] {
  const all = connection
    .read<{ readonly entries: number; readonly exercises: number }>(written)
    .get(JSON.stringify(items.map(({ id }) => id)), from, to)
  const isIn = ({ day }: ChosenItem) => day >= from && day <= to
  const outside = items.filter((item) => !isIn(item))
  const exercises = items.filter(({ exercise }) => exercise !== null)
  const entries = items.filter(({ exercise }) => exercise === null)
  // What was chosen from before or after the period is among those there are.
  const allExercises = (all?.exercises ?? 0) + outside.filter(({ exercise }) => exercise !== null).length
  const allEntries = (all?.entries ?? 0) + outside.filter(({ exercise }) => exercise === null).length
  const names = omissions.filter(({ kind }) => kind === 'name').length
  const removed = omissions.some(({ kind }) => kind === 'left-out')
  return [
    i18n._(
      /*i18n*/ {
        id: 'sheet.counts',
        message:
          '{entries} of {allEntries, plural, one {# entry} other {# entries}} and {exercises} of {allExercises, plural, one {# exercise} other {# exercises}} of these weeks are included.',
        values: { entries: entries.length, allEntries, exercises: exercises.length, allExercises },
      },
    ),
    ...(allExercises > exercises.length
      ? [i18n._(/*i18n*/ { id: 'sheet.some-exercises-out', message: 'Left out: some exercises.' })]
      : []),
    ...(names > 0
      ? [
          i18n._(
            /*i18n*/ {
              id: 'sheet.names-changed',
              message: '{names, plural, one {One name changed.} other {# names changed.}}',
              values: { names },
            },
          ),
        ]
      : []),
    ...(removed ? [i18n._(/*i18n*/ { id: 'sheet.words-removed', message: 'Some words removed.' })] : []),
  ]
}
