import type { Answer, AnswerRecord, AnswerValues } from '#shared/answer-record.ts'
import { isDay } from '#shared/day.ts'
import { type PromiseIdea, promiseIdeas } from '#shared/promise.ts'
import type { Connection } from '../database/connection.ts'
import { keepWrittenPromises } from '../promises/keep-promise.ts'
import { reviewPromises } from '../promises/mark-week.ts'

/**
 * Carries into the ledger what a finished record says of promises: those written in it, and how own ones went. Steps of the
 * keys `ifthen`, `review` and `idea` beside a commitment say more of what was promised there.
 * To be called in the transaction that finishes the record, after its row is written.
 * @param now milliseconds since 1970, UTC
 */
export function keepPromisesOf(connection: Connection, { id, answers }: AnswerRecord, now: number): void {
  const beside = {
    ifThen: givenIn(answers, 'short-text', 'ifthen') ?? '',
    reviewOn: reviewDay(givenIn(answers, 'date', 'review')),
    idea: ideaNamed(givenIn(answers, 'single-choice', 'idea')),
  }
  const written = answers.flatMap((answer) => valueAs(answer, 'commitment') ?? [])
  keepWrittenPromises(
    connection,
    id,
    written.map((promise) => ({ ...promise, ...beside })),
    now,
  )
  const reviewed = answers.flatMap((answer) => valueAs(answer, 'commitment-review') ?? [])
  reviewPromises(connection, reviewed, now)
}

function givenIn<Type extends keyof AnswerValues>(
  answers: readonly Answer[],
  type: Type,
  key: string,
): AnswerValues[Type] | undefined {
  const answer = answers.find((one) => one.key === key)
  return answer && valueAs(answer, type)
}

/** The value of an answer of one type; undefined for any other. It was checked against its type when it was given. */
function valueAs<Type extends keyof AnswerValues>(
  answer: Answer,
  type: Type,
): AnswerValues[Type] | undefined {
  return answer.type === type ? (answer.value as AnswerValues[Type] | undefined) : undefined
}

/** A month or a year is no day to look again on. */
function reviewDay(date: string | undefined): string | null {
  return date !== undefined && isDay(date) ? date : null
}

function ideaNamed(chosen: string | undefined): PromiseIdea {
  return promiseIdeas.find((idea) => idea === (chosen === 'both' ? 'together' : chosen)) ?? 'mine'
}
