import { msg } from '@lingui/core/macro'
import type { FailureCode } from '#shared/failure.ts'
import {
  type FailureText,
  journalUnharmed,
  nothingChanged,
  savedIsKept,
  startAgain,
} from './failure-words.ts'

const nothingCreated = msg`Nothing has been created yet.`

/** The words for a journal that is not opened: what is typed, the keychain, another program, a newer version. */
export const openingTexts = {
  'no-vault': {
    what: msg`There is no journal on this computer yet.`,
    safe: nothingChanged,
    next: startAgain,
  },
  'vault-exists': {
    what: msg`There is already a journal on this computer.`,
    safe: msg`It was not touched.`,
    next: msg`Close Goldseam, start it again and open that journal.`,
  },
  'vault-in-use': {
    what: msg`Another Goldseam is using this journal.`,
    safe: nothingChanged,
    next: msg`Close the other one, then try again.`,
  },
  'wrong-passphrase': {
    what: msg`That passphrase does not open this journal.`,
    safe: journalUnharmed,
    next: msg`Check capital letters and the keyboard’s language, and try again.`,
  },
  'passphrase-too-short': {
    what: msg`That passphrase is too short.`,
    safe: nothingCreated,
    next: msg`Use at least 10 characters.`,
  },
  'passphrase-too-long': {
    what: msg`That passphrase is too long.`,
    safe: nothingCreated,
    next: msg`Use fewer than 1,000 characters.`,
  },
  'wrong-recovery-code': {
    what: msg`That recovery code does not open this journal.`,
    safe: journalUnharmed,
    next: msg`Check that your sheet belongs to this journal. The passphrase opens it too.`,
  },
  'recovery-code-mistyped': {
    what: msg`A character of the code is not right.`,
    safe: nothingChanged,
    next: msg`Compare what you typed with your sheet, group by group.`,
  },
  'recovery-code-not-confirmed': {
    what: msg`That is not the code that was shown.`,
    safe: nothingCreated,
    next: msg`Go back, look at the code once more and copy it again.`,
  },
  'keychain-not-available': {
    what: msg`The keychain of this computer cannot be used here.`,
    safe: journalUnharmed,
    next: msg`Use your passphrase.`,
  },
  'keychain-does-not-open': {
    what: msg`The keychain of this computer does not open this journal.`,
    safe: journalUnharmed,
    next: msg`Use your passphrase. On the Security page you can switch the keychain off, or on again.`,
  },
  'keys-changed': {
    what: msg`All keys have been changed, but the journal could not be opened again.`,
    safe: savedIsKept,
    next: msg`Open it with your new passphrase.`,
  },
  'wait-before-trying': {
    what: msg`After several wrong attempts, Goldseam waits a little before the next.`,
    safe: journalUnharmed,
    next: msg({
      message: 'Try again in {seconds, plural, one {# second} other {# seconds}}.',
    }),
  },
  'made-by-newer-version': {
    what: msg`This journal was made by a newer version of Goldseam.`,
    safe: msg`It is unharmed, and this version has not changed it.`,
    next: msg`Open it with the newer version.`,
  },
  'journal-form-unknown': {
    what: msg`This journal has a form that this version of Goldseam does not know.`,
    safe: msg`It is unharmed, and this version has not changed it. A version that was never released made it, or another program changed it.`,
    next: msg`Open it with the version that made it, or restore a backup. Do not delete anything.`,
    report: true,
  },
} as const satisfies Partial<Record<FailureCode, FailureText>>
