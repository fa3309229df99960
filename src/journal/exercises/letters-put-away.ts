import type { AnswerRecord } from '#shared/answer-record.ts'
import { Failure } from '#shared/failure.ts'
import { isPutAway, type LetterEnd, letterEnd, unsentLetter } from '#shared/letter-end.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'
import { isSealed, sealedIds } from '../sealed/seals.ts'

const putAway = `
  SELECT entry.id, record FROM answer_record JOIN entry ON entry.id = entry_id
  WHERE exercise_id = ? AND sealed = 1 AND entry.id NOT IN ${sealedIds}`
const unseal = 'UPDATE entry SET sealed = 0 WHERE id = ?'

/** What is to become of what was written, as the record says it. */
export function endOf({ exercise, answers }: Pick<AnswerRecord, 'exercise' | 'answers'>): LetterEnd {
  return letterEnd(exercise.id, (step) => answers.find(({ key }) => key === step)?.value)
}

/**
 * Brings letters back among the entries whose day has come. One that the person sealed besides stays sealed.
 * @param today `YYYY-MM-DD`
 * @returns their ids
 */
export function bringBackLetters(connection: Connection, today: string): readonly string[] {
  return connection.transaction(() => {
    const due = lettersPutAway(connection).filter(({ record }) => !isPutAway(endOf(record), today))
    for (const { id } of due) connection.write(unseal).run(id)
    return due.map(({ id }) => id)
  })
}

/** Brings a letter back before its day. One that is back already is no failure. Throws Failure `record-not-found`. */
export function takeOutLetter(connection: Connection, id: string): void {
  connection.transaction(() => {
    const letter = connection
      .read<{ readonly exercise: string }>(
        'SELECT exercise_id AS exercise FROM answer_record WHERE entry_id = ?',
      )
      .get(id)
    if (letter?.exercise !== unsentLetter || isSealed(connection, id)) throw new Failure('record-not-found')
    connection.write(unseal).run(id)
  })
}

function lettersPutAway(connection: ReadConnection) {
  return connection
    .read<{ readonly id: string; readonly record: string }>(putAway)
    .all(unsentLetter)
    .map(({ id, record }) => ({ id, record: JSON.parse(record) as AnswerRecord }))
}
