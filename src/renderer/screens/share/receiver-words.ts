import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Receiver, ReceiverKind } from '#shared/receiver.ts'

export const receiverKindWords: Record<ReceiverKind, MessageDescriptor> = {
  therapist: msg`My own therapist`,
  'couples-therapist': msg`Our couples therapist`,
  someone: msg`Someone else`,
  self: msg`Only me`,
}

/** As the person calls them, or what they are. */
export const receiverName = (i18n: I18n, { kind, name }: Pick<Receiver, 'kind' | 'name'>): string =>
  name === '' ? i18n._(receiverKindWords[kind]) : name
