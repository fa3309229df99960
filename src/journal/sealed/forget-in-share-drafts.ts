import type { ShareDraft } from '#shared/share-draft.ts'
import type { Connection } from '../database/connection.ts'

const rewrite = 'UPDATE share_draft SET draft = ? WHERE id = ?'

/**
 * Takes entries out of what is being prepared to be shared, with the passages of theirs that were to be left out, which
 * are words of theirs. To be called inside a transaction.
 */
export function forgetInShareDrafts(connection: Connection, ids: readonly string[]): void {
  const gone = new Set(ids)
  const stays = (id: string) => !gone.has(id)
  for (const row of connection
    .read<{ id: string; draft: string }>('SELECT id, draft FROM share_draft')
    .all()) {
    const draft = JSON.parse(row.draft) as Partial<ShareDraft>
    const { entries = [], confirmed = [], omissions = [] } = draft
    const left = {
      ...draft,
      ...(draft.entries && { entries: entries.filter(stays) }),
      ...(draft.confirmed && { confirmed: confirmed.filter(stays) }),
      ...(draft.omissions && {
        omissions: omissions.filter((one) => one.kind === 'name' || stays(one.part)),
      }),
    }
    connection.write(rewrite).run(JSON.stringify(left), row.id)
  }
}
