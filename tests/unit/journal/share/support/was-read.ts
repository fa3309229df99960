import type { ReadConnection } from '#journal/database/connection.ts'
import { previewShare } from '#journal/share/share-requests.ts'
import type { ShareOptions, ShareSelection } from '#shared/share.ts'

const usual: ShareOptions = { paper: 'a4', dateForm: 'language', clock: 'language' }

/** A share of which the person has read what it says now: only then is it handed over. */
export function wasRead(
  connection: ReadConnection,
  { draft, today }: ShareSelection,
  options = usual,
): ShareSelection {
  const { fingerprint } = previewShare(connection, { selection: { draft, today }, options })
  return { draft: { ...draft, read: fingerprint }, today }
}
