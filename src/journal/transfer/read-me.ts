import { i18n } from '@lingui/core'

/** What is what in the zip, in plain words, for whoever opens it without Goldseam. */
export function readMe(): string {
  return `${paragraphs().join('\n\n')}\n`
}

function paragraphs(): readonly string[] {
  return [
    i18n._(
      /*i18n*/ {
        id: 'export.readme.what',
        message: 'This is a complete copy of a Goldseam journal. Anybody who can open this file can read it.',
      },
    ),
    i18n._(
      /*i18n*/ {
        id: 'export.readme.days',
        message:
          'days: one text file for every day on which something was written. They are plain text with a little Markdown and open in any editor.',
      },
    ),
    i18n._(
      /*i18n*/ {
        id: 'export.readme.pictures',
        message: 'pictures: the pictures, as ordinary files. The days name them where they belong.',
      },
    ),
    i18n._(
      /*i18n*/ {
        id: 'export.readme.data',
        message:
          'data: everything again, for programs: entries with all their versions, tags and feelings, what is in the bin, answers to exercises (also those marked private), promises and their weeks, paths, pinned events, exercises that were added, saved searches, chosen settings, and notes of what was shared. Every line is one thing, written as JSON.',
      },
    ),
    i18n._(
      /*i18n*/ {
        id: 'export.readme.manifest',
        message:
          'manifest.json: the names, sizes and check sums of all other files. Goldseam reads this zip in again under Settings, and refuses it when a file was changed.',
      },
    ),
    i18n._(
      /*i18n*/ {
        id: 'export.readme.left-out',
        message:
          'Not in it: the passphrase, the keys, when the journal was opened, and the notes Goldseam keeps of its own backups and checks.',
      },
    ),
  ]
}
