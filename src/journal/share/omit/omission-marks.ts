import { i18n } from '@lingui/core'
import type { OmissionMarks } from '#shared/share.ts'

/** How a document in the language spoken now says that something was left out of it or changed. */
export function omissionMarks(): OmissionMarks {
  return {
    leftOut: i18n._(/*i18n*/ { id: 'omission.left-out', message: '[left out]' }),
    ownWords: [i18n._(/*i18n*/ { id: 'omission.own-words', message: '[in my own words:' }).concat(' '), ']'],
    nameChanged: i18n._(/*i18n*/ { id: 'omission.name-changed', message: '[name changed]' }),
  }
}
