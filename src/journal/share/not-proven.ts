import { Failure } from '#shared/failure.ts'

/** A Failure `share-not-proven`. @param why which check failed, without a word of the journal */
export function notProven(why: string): Failure {
  return new Failure('share-not-proven', undefined, { cause: new Error(why) })
}
