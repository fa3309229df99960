import type { Connection } from '../database/connection.ts'

const name = 'backup.state'

/** What changes whenever something a person would miss does. Cheap: nothing of an entry's text is read. */
const fingerprint = `
  SELECT json_array(
    (SELECT json_array(count(*), sum(revision), max(changed_at), count(binned_at), sum(starred)) FROM entry),
    (SELECT count(*) FROM entry_tag), (SELECT count(*) FROM entry_mood), (SELECT count(*) FROM tag),
    (SELECT count(*) FROM attachment), (SELECT count(*) FROM saved_search), (SELECT count(*) FROM share),
    (SELECT json_array(count(*), sum(revision)) FROM promise),
    (SELECT json_array(count(*), max(changed_at)) FROM promise_week), (SELECT count(*) FROM pinned_event),
    (SELECT json_array(count(*), sum(revision)) FROM answer_record),
    (SELECT json_array(count(*), max(added_at)) FROM exercise_file),
    (SELECT json_array(count(*), max(changed_at)) FROM path_progress),
    (SELECT json_array(count(*), max(changed_at)) FROM path_step),
    (SELECT json_array(count(*), max(created_at)) FROM receiver),
    (SELECT json_array(count(*), max(created_at)) FROM remembered_omission),
    (SELECT json_array(count(*), max(created_at), count(settled_at), max(settled_at), sum(length(words)))
      FROM session_question),
    (SELECT json_array(count(*), max(changed_at)) FROM share_draft),
    (SELECT json_array(count(*), max(sealed_at)) FROM entry_seal)
  ) AS state`

/** The journal as it is now, as a text to compare. */
export function presentState(connection: Connection): string {
  return connection.read<{ readonly state: string }>(fingerprint).get()?.state ?? ''
}

/** Whether the journal is another than when {@link rememberBackedUp} was last called. */
export function changedSinceBackup(connection: Connection): boolean {
  const kept = connection
    .read<{ readonly value: string }>('SELECT value FROM setting WHERE name = ?')
    .get(name)
  return kept?.value !== presentState(connection)
}

/** Remembers the state that the newest backup holds. */
export function rememberBackedUp(connection: Connection, state: string): void {
  const row = { name, value: state }
  connection.transaction(() =>
    connection.run(
      connection.db
        .insertInto('setting')
        .values(row)
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: state })),
    ),
  )
}
