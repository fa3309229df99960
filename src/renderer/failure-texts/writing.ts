import { msg } from '@lingui/core/macro'
import type { FailureCode } from '#shared/failure.ts'
import { type FailureText, nothingChanged } from './failure-words.ts'

/** The words for entries, their versions and tags, and kept searches. */
export const writingTexts = {
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
  'sealed-closed': {
    what: msg`What is sealed was closed again.`,
    safe: nothingChanged,
    next: msg`Give your passphrase once more.`,
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
} as const satisfies Partial<Record<FailureCode, FailureText>>
