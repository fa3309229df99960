import { preparedPassword } from '#shared/file-password.ts'
import { maxSharePasswordBytes, minSharePasswordLength } from '#shared/limits.ts'

/** What keeps a password from locking a PDF, before it is tried; null when nothing does. */
export function passwordProblem(typed: string): 'too-short' | 'too-long' | null {
  const password = preparedPassword(typed)
  if ([...password].length < minSharePasswordLength) return 'too-short'
  return new TextEncoder().encode(password).byteLength > maxSharePasswordBytes ? 'too-long' : null
}
