import { msg } from '@lingui/core/macro'
import type { FailureCode } from '#shared/failure.ts'
import { type FailureText, nothingChanged } from './failure-words.ts'

/** The words for promises. */
export const promiseTexts = {
  'promise-not-found': {
    what: msg`That promise is not there any more.`,
    safe: nothingChanged,
    next: msg`Look at your promises again.`,
  },
  'promise-changed-elsewhere': {
    what: msg`This promise was changed in the meantime.`,
    safe: msg`The other change is saved. This one is not.`,
    next: msg`Look at your promises again, then change it.`,
  },
} as const satisfies Partial<Record<FailureCode, FailureText>>
