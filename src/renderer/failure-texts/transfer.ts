import { msg } from '@lingui/core/macro'
import type { FailureCode } from '#shared/failure.ts'
import { type FailureText, nothingChanged } from './failure-words.ts'

/** The words for a complete copy that is not taken in. */
export const transferTexts = {
  'import-not-an-export': {
    what: msg`This file is not a complete copy of a Goldseam journal.`,
    safe: nothingChanged,
    next: msg`Choose the file that “Take everything out” has written.`,
  },
  'import-newer': {
    what: msg`This file was written by a newer version of Goldseam.`,
    safe: nothingChanged,
    next: msg`Take it in with that version.`,
  },
  'import-wrong-password': {
    what: msg`That password does not open this file.`,
    safe: nothingChanged,
    next: msg`Try again. It is the password of the file, not your passphrase.`,
  },
  'import-damaged': {
    what: msg`This file is damaged, or was changed after it was written.`,
    safe: nothingChanged,
    next: msg`Take in another copy of it.`,
    report: true,
  },
  'import-odd-files': {
    what: msg`The files in it are not those that Goldseam writes: some are missing, doubled or have other names.`,
    safe: nothingChanged,
    next: msg`Take in the file as it was written.`,
    report: true,
  },
  'import-odd-rows': {
    what: msg`Something in it is not in the form that Goldseam writes.`,
    safe: nothingChanged,
    next: msg`Take in the file as it was written.`,
    report: true,
  },
  'import-too-large': {
    what: msg`It would unpack to more than a journal can hold.`,
    safe: nothingChanged,
    next: msg`Take in the file as it was written.`,
    report: true,
  },
} as const satisfies Partial<Record<FailureCode, FailureText>>
