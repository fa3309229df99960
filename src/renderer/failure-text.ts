import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { type Failure, type FailureCode, toFailure } from '#shared/failure.ts'

/** What a person is told about a failure, in the order they need it. */
export interface FailureText {
  /** What happened. */
  readonly what: MessageDescriptor
  /** That the words are safe, or exactly what is not. */
  readonly safe: MessageDescriptor
  /** What to do. */
  readonly next: MessageDescriptor
  /** Words are, or may be, out of reach. */
  readonly loss?: true
  /** Nothing a person did or can see: they may want to report it, so the details are offered. */
  readonly report?: true
}

const savedIsKept = msg`Everything shown as saved is kept.`
const nothingChanged = msg`Nothing was changed.`
const journalUnharmed = msg`Your journal is unharmed.`
const nothingCreated = msg`Nothing has been created yet.`
const nothingWritten = msg`No file was written, and your journal is unharmed.`
const startAgain = msg`Close Goldseam and start it again.`
const putFolderBack = msg`Do not delete anything. If you have an earlier copy of the journal’s folder, close Goldseam and put that copy in its place. Keep the present folder too.`

/** The words for every failure. A code without words does not compile. */
export const failureTexts: Record<FailureCode, FailureText> = {
  'refused-sender': {
    what: msg`Goldseam refused a request that did not come from its own window.`,
    safe: nothingChanged,
    next: startAgain,
    report: true,
  },
  'unknown-call': {
    what: msg`This window asked for something Goldseam does not know.`,
    safe: nothingChanged,
    next: startAgain,
    report: true,
  },
  'bad-input': {
    what: msg`Goldseam could not take what was entered.`,
    safe: nothingChanged,
    next: msg`Look at what you entered and try again.`,
    report: true,
  },
  'too-large': {
    what: msg`This is more than Goldseam can take at once.`,
    safe: savedIsKept,
    next: msg`Divide it into smaller parts and try again.`,
  },
  locked: {
    what: msg`The journal is locked.`,
    safe: savedIsKept,
    next: msg`Open it and try again.`,
  },
  busy: {
    what: msg`Goldseam is still busy with the last thing you asked for.`,
    safe: nothingChanged,
    next: msg`Wait a moment, then try again.`,
  },
  unexpected: {
    what: msg`Something went wrong that Goldseam did not expect.`,
    safe: savedIsKept,
    next: msg`Try again. If it happens again, close Goldseam and start it again.`,
    report: true,
  },
  'journal-process-ended': {
    what: msg`The part of Goldseam that holds your journal stopped.`,
    safe: savedIsKept,
    next: msg`Open the journal again.`,
    report: true,
  },
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
  'disk-full': {
    what: msg`The disk is full.`,
    safe: savedIsKept,
    next: msg`Make some room on the disk, then try again.`,
  },
  'disk-error': {
    what: msg`The disk reported an error.`,
    safe: savedIsKept,
    next: msg`Try again. If it happens again, copy the journal’s folder to another disk soon.`,
    report: true,
  },
  'no-permission': {
    what: msg`This computer does not let Goldseam write here.`,
    safe: savedIsKept,
    next: msg`Check that you may write to this folder, or choose another, then try again.`,
    report: true,
  },
  'entry-not-found': {
    what: msg`This entry is no longer in the journal.`,
    safe: msg`It was deleted for good, or it was never saved.`,
    next: msg`Go back to the list.`,
  },
  'entry-changed-elsewhere': {
    what: msg`This entry was changed in the meantime.`,
    safe: msg`The other version is saved. What you wrote here is still in this window.`,
    next: msg`Copy what you wrote here, then open the entry again.`,
  },
  'version-not-found': {
    what: msg`That earlier version is no longer kept.`,
    safe: nothingChanged,
    next: msg`Close the list of versions and open it again.`,
  },
  'tag-not-found': {
    what: msg`That tag is not there any more.`,
    safe: nothingChanged,
    next: msg`Look at the list of tags and try again.`,
  },
  'tag-exists': {
    what: msg`There is a tag of that name already.`,
    safe: nothingChanged,
    next: msg`Choose another name, or merge the two tags.`,
  },
  'saved-search-not-found': {
    what: msg`That saved search is not there any more.`,
    safe: nothingChanged,
    next: msg`Look at the list of saved searches and try again.`,
  },
  'image-too-large': {
    what: msg`This picture is larger than 25 MB.`,
    safe: msg`It was not added, and your entry is as it was.`,
    next: msg`Make it smaller, then add it again.`,
  },
  'image-not-known': {
    what: msg`Goldseam cannot keep this kind of file.`,
    safe: msg`It was not added, and your entry is as it was.`,
    next: msg`Use a PNG, JPEG, WebP or GIF picture.`,
  },
  'image-not-readable': {
    what: msg`This picture could not be read. The file may be damaged.`,
    safe: msg`It was not added, and your entry is as it was.`,
    next: msg`Open it in another program, save it again as PNG or JPEG, then add that.`,
  },
  'image-missing': {
    what: msg`The file of this picture is not in the journal’s folder.`,
    safe: msg`Your words are kept.`,
    next: msg`If you have a copy of the journal’s folder, look for it in the folder “attachments” there.`,
    loss: true,
  },
  'image-damaged': {
    what: msg`The file of this picture is damaged, so it is not shown.`,
    safe: msg`Your words are kept.`,
    next: msg`If you have a copy of the journal’s folder, the picture in it may be whole.`,
    loss: true,
  },
  'image-too-late': {
    what: msg`Another entry was opened before the picture was ready.`,
    safe: msg`The picture was not added. Your words are kept.`,
    next: msg`Go back to the entry and add the picture again.`,
  },
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
  'share-not-proven': {
    what: msg`The file did not pass the check after it was written, so Goldseam destroyed it.`,
    safe: journalUnharmed,
    next: msg`Try again. If it happens again, choose another format.`,
    report: true,
  },
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
}

/** The words for anything that was thrown, with the facts they need. */
export function failureText(thrown: unknown): FailureText & { readonly failure: Failure } {
  const failure = toFailure(thrown)
  const text = failureTexts[failure.code]
  return { ...text, next: { ...text.next, values: { seconds: failure.detail?.seconds ?? 1 } }, failure }
}

/** What a report may say: the code and the system's own name of the fault. Never a word of the journal. */
export function failureDetails(failure: Failure): string {
  return [failure.code, failure.detail?.system].filter((part) => part !== undefined).join(' · ')
}
