import type { ShareDocument, ShareFormat, ShareProof } from '#shared/share.ts'
import { provePdf } from './prove-pdf.ts'
import { proveMarkdown, provePlainText } from './prove-text.ts'

/**
 * Reads the bytes of a finished file again and compares them with the document it was made from.
 * @param password the one a `locked-pdf` was locked with, otherwise null
 * @returns what the reading showed; throws a Failure `share-not-proven` if anything is missing or besides
 */
export async function prove(
  bytes: Uint8Array,
  format: ShareFormat,
  document: ShareDocument,
  password: string | null,
): Promise<ShareProof> {
  switch (format) {
    case 'locked-pdf':
    case 'open-pdf':
      return provePdf(bytes, document, password)
    case 'markdown':
      return proveMarkdown(bytes, document)
    case 'plain-text':
      return provePlainText(bytes, document)
  }
}
