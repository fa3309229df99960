import type { ShareDocument } from '#shared/share.ts'
import { neutralPdf } from './neutral-pdf.ts'

/**
 * A printed document as a file that opens only with a password: AES-256, revision 6 (ISO 32000-2), everything
 * encrypted, metadata too. Whoever has the password may print, copy and annotate: forbidding it would only trouble
 * screen readers. The owner password is drawn at random by the library and forgotten.
 * @param password as {@link sharePassword} gives it
 */
export async function encryptPdf(
  printed: Uint8Array,
  document: ShareDocument,
  password: string,
): Promise<Uint8Array> {
  const pdf = await neutralPdf(printed, document)
  pdf.setProtection({ userPassword: password, algorithm: 'AES-256', encryptMetadata: true })
  return pdf.save()
}
