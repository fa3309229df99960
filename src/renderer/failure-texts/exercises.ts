import { msg } from '@lingui/core/macro'
import type { FailureCode } from '#shared/failure.ts'
import type { FailureText } from './failure-words.ts'

/** The words for exercises, their records and the paths through them. */
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
  'path-not-found': {
    what: msg`This path is not here any more.`,
    safe: msg`Everything you wrote on it is kept.`,
    next: msg`Go back to the paths.`,
  },
  'path-step-waits': {
    what: msg`This step waits. A note beside it says for what.`,
    safe: msg`Everything you wrote is kept, and nothing was changed.`,
    next: msg`Take another step, or leave this one out.`,
  },
} as const satisfies Partial<Record<FailureCode, FailureText>>
