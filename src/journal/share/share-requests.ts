import type { JournalRequest, RenderedShare } from '#shared/journal-wire.ts'
import type {
  ShareDocument,
  SharedVersion,
  ShareOptions,
  ShareOutcome,
  SharePreview,
  ShareSelection,
} from '#shared/share.ts'
import type { ReadConnection } from '../database/connection.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { spokenLanguage } from '../words.ts'
import { composeDocument } from './compose-document.ts'
import { type ChosenEntry, gather } from './gather.ts'
import { readLeftOut } from './left-out.ts'
import { noteShare } from './note-share.ts'
import { renderDocument } from './render-document.ts'
import { writeShare } from './write-share.ts'

/** What sharing needs of an open vault: nothing of its pictures. */
export type SharedFrom = Pick<OpenVault, 'connection'>

interface ShareRequest {
  readonly selection: ShareSelection
  readonly options: ShareOptions
}

/** The document as its reader will get it, and what is left out of it. Throws a Failure `nothing-chosen`. */
export async function previewShare(
  { db }: Pick<ReadConnection, 'db'>,
  { selection, options }: ShareRequest,
): Promise<SharePreview> {
  const chosen = await gather(db, selection)
  return { document: compose(chosen, options), leftOut: await readLeftOut(db, selection, chosen) }
}

/** The document as the HTML page that main prints. Throws a Failure `nothing-chosen`. */
export async function renderShare(
  { connection }: SharedFrom,
  { selection, options }: ShareRequest,
): Promise<RenderedShare> {
  const chosen = await gather(connection.db, selection)
  return { page: renderDocument(compose(chosen, options), options), contents: versionsOf(chosen) }
}

/**
 * Writes the file, from what the journal holds now: see `write-share.ts`. If an entry was changed after it was printed,
 * the two differ, and the file is refused as not proven. When it is in place, the journal notes what was in it.
 * @param now milliseconds since 1970, UTC
 */
export async function writeShareFile(
  { connection }: SharedFrom,
  request: Extract<JournalRequest, { do: 'write-share' }>,
  now: number,
): Promise<ShareOutcome> {
  const { selection, options, format } = request
  const chosen = await gather(connection.db, selection)
  const outcome = await writeShare({ ...request, document: compose(chosen, options) }, { connection })
  if (outcome.kind === 'saved') {
    noteShare(connection, { form: format, contents: versionsOf(chosen), at: now, hash: outcome.hash })
  }
  return outcome
}

function compose(chosen: readonly ChosenEntry[], options: ShareOptions): ShareDocument {
  return composeDocument(chosen, options, spokenLanguage())
}

function versionsOf(chosen: readonly ChosenEntry[]): readonly SharedVersion[] {
  return chosen.map(({ id, revision }) => ({ id, revision }))
}
