import { randomBytes } from 'node:crypto'
import type { Handlers } from '#shared/contract-types.ts'
import type { ReadConnection } from '../database/connection.ts'
import { previewShare } from './share-requests.ts'
import { readOffer } from './sheet/offer.ts'
import { lastSession, sinceLast } from './sheet/since-last.ts'
import { suggestPassword } from './suggest-password.ts'

/** The calls about what is handed over, and what could be. */
export function shareHandlers(connection: ReadConnection): Handlers<'journal'>['share'] {
  return {
    preview: (request) => previewShare(connection, request),
    suggestPassword: () => ({ password: suggestPassword(randomBytes) }),
    offer: (asked) => readOffer(connection, asked),
    lastSession: (asked) => lastSession(connection, asked),
    sinceLast: (asked) => sinceLast(connection, asked),
  }
}
