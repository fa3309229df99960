import { msg } from '@lingui/core/macro'
import type { FailureCode } from '#shared/failure.ts'
import type { FailureText } from './failure-words.ts'

/** The words for exercises and their records. */
export const exerciseTexts = {
  'exercise-not-found': {
    what: msg`This exercise is not in the library any more.`,
    safe: msg`Everything you wrote in it is kept.`,
    next: msg`Go back to the library.`,
  },
  'record-not-found': {
    what: msg`These answers are no longer in the journal.`,
    safe: msg`They were deleted for good, or they were never saved.`,
    next: msg`Go back to the library.`,
  },
  'record-changed-elsewhere': {
    what: msg`These answers were changed in the meantime.`,
    safe: msg`The other answers are saved. What you gave here is still in this window.`,
    next: msg`Copy what you wrote here, then open the exercise again.`,
  },
} as const satisfies Partial<Record<FailureCode, FailureText>>
