import type { Handlers } from '#shared/contract-types.ts'
import type { Connection } from '../database/connection.ts'
import { contentsOfShare, readLedger, sharesOfEntry } from './ledger.ts'
import { keepReceiver, readReceivers, removeReceiver } from './receivers.ts'
import { discardShareDraft, readShareDraft, saveShareDraft } from './share-drafts.ts'

/**
 * The calls about who things are shared with, what is being prepared for them, and what they were given.
 * @param now milliseconds since 1970, UTC
 */
export function sharingHandlers(
  connection: Connection,
  now: () => number,
): Pick<Handlers<'journal'>, 'receivers' | 'shareDraft' | 'shares'> {
  return {
    receivers: {
      list: () => readReceivers(connection),
      keep: (receiver) => keepReceiver(connection, receiver, now()),
      remove: ({ id }) => {
        removeReceiver(connection, id)
        return null
      },
    },
    shareDraft: {
      read: () => readShareDraft(connection),
      save: (draft) => {
        saveShareDraft(connection, draft, now())
        return null
      },
      discard: () => {
        discardShareDraft(connection)
        return null
      },
    },
    shares: {
      list: () => readLedger(connection),
      contents: ({ id }) => contentsOfShare(connection, id),
      ofEntry: ({ id }) => sharesOfEntry(connection, id),
    },
  }
}
