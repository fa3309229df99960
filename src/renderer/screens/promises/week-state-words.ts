import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { PromiseWeekState } from '#shared/answer-record.ts'

/** What a person says of a week. */
export const weekStateWords: Record<PromiseWeekState, MessageDescriptor> = {
  kept: msg`Kept`,
  partly: msg`Partly`,
  missed: msg`Missed`,
  'not-due': msg`Not due`,
}

export const blankWords = msg`Left blank`
