import { Failure } from '#shared/failure.ts'
import { preparedPassword } from '#shared/file-password.ts'
import { maxSharePasswordBytes, minSharePasswordLength } from '#shared/limits.ts'

/**
 * A password in the form a file is locked with, so that it opens it however a keyboard makes its accents: see
 * {@link preparedPassword}.
 *
 * Throws a Failure `share-password-too-short` below 10 characters, `share-password-too-long` above 127 bytes of UTF-8,
 * where readers would cut it off.
 */
export function sharePassword(typed: string): string {
  const password = preparedPassword(typed)
  if ([...password].length < minSharePasswordLength) throw new Failure('share-password-too-short')
  if (Buffer.byteLength(password) > maxSharePasswordBytes) throw new Failure('share-password-too-long')
  return password
}
