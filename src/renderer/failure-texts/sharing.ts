import { msg } from '@lingui/core/macro'
import type { FailureCode } from '#shared/failure.ts'
import { type FailureText, journalUnharmed, nothingChanged } from './failure-words.ts'

const nothingWritten = msg`No file was written, and your journal is unharmed.`
const nothingHandedOver = msg`Nothing was handed over, and your journal is unharmed.`

/** The words for a file that is not shared. */
export const sharingTexts = {
  'nothing-chosen': {
    what: msg`There is nothing to share yet.`,
    safe: nothingWritten,
    next: msg`Choose at least one entry.`,
  },
  'share-password-too-short': {
    what: msg`That password is too short.`,
    safe: nothingWritten,
    next: msg`Use at least 10 characters, or take the suggested one.`,
  },
  'share-password-too-long': {
    what: msg`That password is too long for a PDF.`,
    safe: nothingWritten,
    next: msg`Use fewer characters, or take the suggested one.`,
  },
  'file-password-is-passphrase': {
    what: msg`That is the passphrase of your journal. Whoever gets the file would know it.`,
    safe: nothingWritten,
    next: msg`Take another password, or the suggested one.`,
  },
  'session-view-on': {
    what: msg`Only what you chose for the session is open now.`,
    safe: nothingChanged,
    next: msg`Leave the session view first.`,
  },
  'session-view-over': {
    what: msg`The session view has ended.`,
    safe: nothingChanged,
    next: msg`Begin it again from Share.`,
  },
  'share-not-proven': {
    what: msg`The file did not pass the check after it was written, so Goldseam destroyed it.`,
    safe: journalUnharmed,
    next: msg`Try again. If it happens again, choose another format.`,
    report: true,
  },
  'share-resting': {
    what: msg`It still rests: you wanted a day between making it and handing it over.`,
    safe: nothingHandedOver,
    next: msg`Wait, or choose “Go on anyway” under “How”.`,
  },
  'share-unread': {
    what: msg`You have not read it yet.`,
    safe: nothingHandedOver,
    next: msg`Read it before you hand it over.`,
  },
  'share-changed': {
    what: msg`Something in it has changed since you read it.`,
    safe: nothingHandedOver,
    next: msg`Read it once more before you hand it over.`,
  },
  'omission-moved': {
    what: msg`Something you left out has changed since, or stands somewhere else now.`,
    safe: nothingHandedOver,
    next: msg`Go back to reading it: the places are listed there.`,
  },
} as const satisfies Partial<Record<FailureCode, FailureText>>
