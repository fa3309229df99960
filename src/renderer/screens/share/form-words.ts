import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ShareForm } from '#shared/share-note.ts'

/** How something left the journal. */
export const formWords: Record<ShareForm, MessageDescriptor> = {
  'locked-pdf': msg`PDF with a password`,
  'open-pdf': msg`Open PDF`,
  word: msg({ message: 'Word', context: 'the file format' }),
  markdown: msg`Markdown`,
  'plain-text': msg`Plain text`,
  paper: msg`On paper`,
  screen: msg`Shown on the screen`,
}
