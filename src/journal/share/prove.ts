import type { ShareDocument, ShareFormat, ShareProof } from '#shared/share.ts'
import { nothingRemoved, type Removed } from './omit/leave-out.ts'
import { proveRemoved } from './omit/prove-removed.ts'
import { provePdf } from './prove-pdf.ts'
import { proveMarkdown, provePlainText } from './prove-text.ts'
import type { ReadBack } from './read-back.ts'

/**
 * Reads the bytes of a finished file again, compares them with the document it was made from, and looks for what was
 * taken out of it.
 * @param password the one a `locked-pdf` was locked with, otherwise null
 * @returns what the reading showed; throws a Failure `share-not-proven` if anything is missing or besides
 */
export async function prove(
  bytes: Uint8Array,
  format: ShareFormat,
  document: ShareDocument,
  password: string | null,
  removed: Removed = nothingRemoved,
): Promise<ShareProof> {
  const { traces, ...read } = await readBack(bytes, format, document, password)
  proveRemoved(removed, traces)
  return { ...read, passages: removed.passages.length, names: removed.names.length }
}

async function readBack(
  bytes: Uint8Array,
  format: ShareFormat,
  document: ShareDocument,
  password: string | null,
): Promise<ReadBack> {
  switch (format) {
    case 'locked-pdf':
    case 'open-pdf':
      return provePdf(bytes, document, password)
    case 'markdown':
      return proveMarkdown(bytes, document)
    case 'word':
      return (await import('./prove-word.ts')).proveWord(bytes, document)
    case 'plain-text':
      return provePlainText(bytes, document)
  }
}
