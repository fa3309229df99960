import { Failure } from '#shared/failure.ts'
import { maxSharePasswordBytes, minSharePasswordLength } from '#shared/limits.ts'

/**
 * A password in the form a PDF is locked with: NFKC, so that it opens the file however a keyboard makes its accents
 * (SASLprep, which ISO 32000-2 asks for, folds in the same way).
 *
 * Throws a Failure `share-password-too-short` below 10 characters, `share-password-too-long` above 127 bytes of UTF-8,
 * where readers would cut it off.
 */
export function sharePassword(typed: string): string {
  const password = typed.normalize('NFKC')
  if ([...password].length < minSharePasswordLength) throw new Failure('share-password-too-short')
  if (Buffer.byteLength(password) > maxSharePasswordBytes) throw new Failure('share-password-too-long')
  return password
}
