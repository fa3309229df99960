import type { Handlers } from '#shared/contract-types.ts'
import type { Connection } from '../database/connection.ts'
import {
  addQuestion,
  changeQuestion,
  readQuestions,
  removeQuestion,
  settleQuestion,
  takeBackQuestion,
} from './session-questions.ts'

/**
 * The calls about questions for a session.
 * @param now milliseconds since 1970, UTC
 */
export function questionHandlers(
  connection: Connection,
  now: () => number,
): Handlers<'journal'>['questions'] {
  const done = <Input>(act: (input: Input) => void) => {
    return (input: Input): null => {
      act(input)
      return null
    }
  }
  return {
    list: () => readQuestions(connection),
    add: done((question) => addQuestion(connection, question, now())),
    change: done(({ id, words }) => changeQuestion(connection, id, words)),
    settle: done(({ id }) => settleQuestion(connection, id, now())),
    takeBack: done(({ id }) => takeBackQuestion(connection, id)),
    remove: done(({ id }) => removeQuestion(connection, id)),
  }
}
