import { msg } from '@lingui/core/macro'
import type { FailureCode } from '#shared/failure.ts'
import { type FailureText, nothingChanged } from './failure-words.ts'

/** The words for a backup that is not restored. */
export const backupTexts = {
  'backup-damaged': {
    what: msg`This backup is not whole.`,
    safe: msg`Your journal and your other backups were not touched.`,
    next: msg`Use another backup, if there is one.`,
    report: true,
  },
  'backup-of-another': {
    what: msg`The key file and the journal in this backup do not belong together.`,
    safe: nothingChanged,
    next: msg`One of them may have been exchanged. Use another backup.`,
  },
  'backup-not-plain': {
    what: msg`This folder holds links or other things that Goldseam never puts into a backup.`,
    safe: msg`It was not opened, and nothing was changed.`,
    next: msg`Use a folder that Goldseam made, or a plain copy of one.`,
  },
  'no-backup-here': {
    what: msg`There is no backup in this folder.`,
    safe: nothingChanged,
    next: msg`Choose the folder that was chosen for the backups, or the folder “Goldseam backups” in it.`,
  },
  'backup-gone': {
    what: msg`This backup is not there any more.`,
    safe: nothingChanged,
    next: msg`If it is on a stick or another disk, connect that and try again.`,
  },
} as const satisfies Partial<Record<FailureCode, FailureText>>
