import type { SessionQuestion } from '#shared/question-calls.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'
import { isTold, sealedIds } from '../sealed/seals.ts'

// A question says what its entry is about: one about a sealed entry is as if it were not there.
const all = `
  SELECT session_question.id, words, session_question.created_at AS createdAt, settled_at AS settledAt,
    iif(entry.id IS NULL, NULL, json_object('id', entry.id, 'day', entry.day, 'title', title)) AS entry
  FROM session_question
  LEFT JOIN entry ON entry.id = entry_id AND binned_at IS NULL AND sealed = 0
  WHERE ${isTold}
  ORDER BY settled_at IS NOT NULL, settled_at DESC, session_question.created_at, session_question.id`
const insert = `
  INSERT INTO session_question (id, entry_id, created_at, settled_at, words)
  VALUES (?, (SELECT id FROM entry WHERE id = ? AND id NOT IN ${sealedIds}), ?, NULL, ?) ON CONFLICT (id) DO NOTHING`
const rewrite = `UPDATE session_question SET words = ? WHERE id = ? AND ${isTold}`
const settle = `UPDATE session_question SET settled_at = coalesce(settled_at, ?) WHERE id = ? AND ${isTold}`
const takeBack = `UPDATE session_question SET settled_at = NULL WHERE id = ? AND ${isTold}`
const remove = `DELETE FROM session_question WHERE id = ? AND ${isTold}`

/** The questions for a session: open ones first, oldest first; then those that were asked, last asked first. */
export function readQuestions(connection: ReadConnection): readonly SessionQuestion[] {
  return connection
    .read<Omit<SessionQuestion, 'entry'> & { readonly entry: string | null }>(all)
    .all()
    .map(({ entry, ...question }) => ({ ...question, entry: entry === null ? null : JSON.parse(entry) }))
}

interface NewQuestion {
  readonly id: string
  readonly words: string
  /** The entry it came up in; one that is not there is left out. */
  readonly entry: string | null
}

/**
 * Keeps a question. One of that id that is there already stays as it is, so that a call whose answer was lost may be sent
 * again.
 * @param now milliseconds since 1970, UTC
 */
export function addQuestion(connection: Connection, { id, words, entry }: NewQuestion, now: number): void {
  connection.transaction(() => connection.write(insert).run(id, entry, now, words.toWellFormed()))
}

export function changeQuestion(connection: Connection, id: string, words: string): void {
  connection.transaction(() => connection.write(rewrite).run(words.toWellFormed(), id))
}

/** Puts a question aside as asked. @param now milliseconds since 1970, UTC */
export function settleQuestion(connection: Connection, id: string, now: number): void {
  connection.transaction(() => connection.write(settle).run(now, id))
}

/** Makes a question that was asked an open one again. */
export function takeBackQuestion(connection: Connection, id: string): void {
  connection.transaction(() => connection.write(takeBack).run(id))
}

/** Destroys a question. One that is gone already is no failure. */
export function removeQuestion(connection: Connection, id: string): void {
  connection.transaction(() => connection.write(remove).run(id))
}
