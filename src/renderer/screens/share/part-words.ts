import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { SheetPart } from '#shared/sheet-parts.ts'

/** What a person is told is in each part of the sheet. */
export const partWords: Record<SheetPart, MessageDescriptor> = {
  questions: msg`Questions for the session`,
  trust: msg`Trust: small charts`,
  wellbeing: msg`How you are: small charts`,
  promises: msg`Your own promises`,
  triggers: msg`When it hits`,
  talks: msg`Talks and ways back`,
  signs: msg`Signs you ticked`,
  path: msg`The path you are on`,
  marks: msg`Your marks on the timeline`,
}
