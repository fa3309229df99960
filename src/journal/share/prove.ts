import type { ShareDocument, ShareFormat, ShareProof } from '#shared/share.ts'
import { nothingRemoved, type Removed } from './omit/leave-out.ts'
import { proveRemoved } from './omit/prove-removed.ts'
import { provePdf } from './prove-pdf.ts'
import { proveMarkdown, provePlainText } from './prove-text.ts'
import type { ReadBack } from './read-back.ts'
import { type ShareStep, unwatched } from './share-stops.ts'

interface Surroundings {
  /** What was taken out of the document; nothing when this is left out. */
  readonly removed?: Removed
  readonly step?: ShareStep
}

/**
 * Reads the bytes of a finished file again, compares them with the document it was made from, and looks for what was
 * taken out of it.
 * @param password the one a `locked-pdf` was locked with, otherwise null
 * @returns what the reading showed; throws a Failure `share-not-proven` if anything is missing
 * or besides, and `ShareStopped`
 */
export async function prove(
  bytes: Uint8Array,
  format: ShareFormat,
  document: ShareDocument,
  password: string | null,
  { removed = nothingRemoved, step = unwatched }: Surroundings = {},
): Promise<ShareProof> {
  await step({ step: 'checking', done: 0, of: 0 })
  const { traces, ...read } = await readBack(bytes, format, document, password, step)
  proveRemoved(removed, traces)
  return { ...read, passages: removed.passages.length, names: removed.names.length }
}

async function readBack(
  bytes: Uint8Array,
  format: ShareFormat,
  document: ShareDocument,
  password: string | null,
  step: ShareStep,
): Promise<ReadBack> {
  switch (format) {
    case 'locked-pdf':
    case 'open-pdf':
      return provePdf(bytes, document, password, step)
    case 'markdown':
      return proveMarkdown(bytes, document)
    case 'word':
      return (await import('./prove-word.ts')).proveWord(bytes, document)
    case 'plain-text':
      return provePlainText(bytes, document)
  }
}
