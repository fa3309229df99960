import { randomBytes } from 'node:crypto'
import { uuidv7 } from '#shared/uuid.ts'

/**
 * A fresh UUIDv7 for something the journal names itself: a tag, a saved search, a share.
 * @param now milliseconds since 1970, UTC
 */
export function newId(now: number): string {
  return uuidv7(now, randomBytes(10))
}
