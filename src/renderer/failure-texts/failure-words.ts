import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** What a person is told about a failure, in the order they need it. */
export interface FailureText {
  /** What happened. */
  readonly what: MessageDescriptor
  /** That the words are safe, or exactly what is not. */
  readonly safe: MessageDescriptor
  /** What to do. */
  readonly next: MessageDescriptor
  /** Words are, or may be, out of reach. */
  readonly loss?: true
  /** Nothing a person did or can see: they may want to report it, so the details are offered. */
  readonly report?: true
}

// Said of more than one kind of failure.
export const savedIsKept = msg`Everything shown as saved is kept.`
export const nothingChanged = msg`Nothing was changed.`
export const journalUnharmed = msg`Your journal is unharmed.`
export const startAgain = msg`Close Goldseam and start it again.`
