import { msg } from '@lingui/core/macro'
import type { FailureCode } from '#shared/failure.ts'
import { type FailureText, nothingChanged } from './failure-words.ts'

const putFolderBack = msg`Do not delete anything. If you have an earlier copy of the journal’s folder, close Goldseam and put that copy in its place. Keep the present folder too.`

/** The words for files of the journal that are missing or damaged. */
export const damageTexts = {
  'key-file-missing': {
    what: msg`The key file of this journal is missing.`,
    safe: msg`The journal is still there, but nothing can open it without its key file, “vault.keys”.`,
    next: putFolderBack,
    loss: true,
  },
  'key-file-damaged': {
    what: msg`The key file of this journal is damaged.`,
    safe: msg`This does not mean that your passphrase is wrong. Goldseam has changed nothing.`,
    next: putFolderBack,
    loss: true,
  },
  'key-file-copy-not-opened': {
    what: msg`The key file of this journal is damaged or missing, and what you typed does not open the copy of it in a backup.`,
    safe: nothingChanged,
    next: msg`Check capital letters and the keyboard’s language, and try again. A copy made before you changed your passphrase opens with the one you had then.`,
  },
  'journal-missing': {
    what: msg`The journal file is missing.`,
    safe: msg`The key file is there, but the file with the entries, “journal.db”, is not.`,
    next: putFolderBack,
    loss: true,
  },
  'journal-damaged': {
    what: msg`The journal file is damaged.`,
    safe: msg`Your passphrase is not the reason. What was asked for was not done, and nothing was overwritten.`,
    next: msg`Do not delete anything. Restore a backup from the lock screen; if there is none, the lock screen offers to salvage what can be read.`,
    loss: true,
    report: true,
  },
} as const satisfies Partial<Record<FailureCode, FailureText>>
