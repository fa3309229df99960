import type { ShareDraft } from '#shared/share-draft.ts'
import type { Connection } from '../database/connection.ts'

const rewrite = 'UPDATE share_draft SET draft = ? WHERE id = ?'

/**
 * A draft without some entries, and without the passages of theirs that were to be left out, which are words of theirs;
 * what was read with them in it was something else.
 */
export function withoutEntries<Draft extends Partial<ShareDraft>>(
  draft: Draft,
  ids: readonly string[],
): Draft {
  const gone = new Set(ids)
  const stays = (id: string) => !gone.has(id)
  const { entries, confirmed, privateToo, omissions } = draft
  const hadSome = entries?.some((id) => gone.has(id)) ?? false
  return {
    ...draft,
    ...(entries && { entries: entries.filter(stays) }),
    ...(confirmed && { confirmed: confirmed.filter(stays) }),
    ...(privateToo && { privateToo: privateToo.filter(stays) }),
    ...(hadSome && { read: undefined }),
    ...(omissions && { omissions: omissions.filter((one) => one.kind === 'name' || stays(one.part)) }),
  }
}

/** Takes entries out of what is being prepared to be shared. To be called inside a transaction. */
export function forgetInShareDrafts(connection: Connection, ids: readonly string[]): void {
  for (const row of connection
    .read<{ id: string; draft: string }>('SELECT id, draft FROM share_draft')
    .all()) {
    const left = withoutEntries(JSON.parse(row.draft) as Partial<ShareDraft>, ids)
    connection.write(rewrite).run(JSON.stringify(left), row.id)
  }
}
