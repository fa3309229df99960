import { type ShareDraft, shareDraft } from '#shared/share-draft.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'
import { newId } from '../new-id.ts'
import { withoutEntries } from '../sealed/forget-in-share-drafts.ts'
import { withoutHiddenQuestions } from '../sealed/hidden-questions.ts'
import { readSealedIds } from '../sealed/seals.ts'

const newest = 'SELECT draft FROM share_draft ORDER BY changed_at DESC, id DESC LIMIT 1'
const insert = 'INSERT INTO share_draft (id, changed_at, draft) VALUES (?, ?, ?)'
const empty = 'DELETE FROM share_draft'

/**
 * The share that is being prepared; null when there is none. One that does not say what a draft must say, as a damaged
 * journal may hold, counts as none: nothing is lost with it but ticks, and the next one takes its place. Nothing of a
 * sealed entry is told, also when a window that did not know of the seal yet has kept it again.
 */
export function readShareDraft(connection: ReadConnection): ShareDraft | null {
  const stored = connection.read<{ readonly draft: string }>(newest).get()
  if (stored === undefined) return null
  const draft = shareDraft.safeParse(parsed(stored.draft)).data
  if (draft === undefined) return null
  return withoutHiddenQuestions(connection, withoutEntries(draft, readSealedIds(connection)))
}

/**
 * Keeps the share that is being prepared, in the stead of the one before.
 * @param now milliseconds since 1970, UTC
 */
export function saveShareDraft(connection: Connection, draft: ShareDraft, now: number): void {
  connection.transaction(() => {
    connection.write(empty).run()
    connection.write(insert).run(newId(now), now, JSON.stringify(draft))
  })
}

/** Forgets the share that is being prepared. */
export function discardShareDraft(connection: Connection): void {
  connection.transaction(() => connection.write(empty).run())
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null
    throw thrown
  }
}
