import { i18n } from '@lingui/core'
import type { JournalRequest } from '#shared/journal-wire.ts'
import type { ShareDocument, ShareOptions, ShareOutcome, ShareSelection } from '#shared/share.ts'
import type { ReadConnection } from '../database/connection.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { composeDocument } from './compose-document.ts'
import { gather } from './gather.ts'
import { renderDocument } from './render-document.ts'
import { writeShare } from './write-share.ts'

interface ShareRequest {
  readonly selection: ShareSelection
  readonly options: ShareOptions
}

/** The document as its reader will get it. Throws a Failure `nothing-chosen`. */
export async function previewShare(
  { db }: Pick<ReadConnection, 'db'>,
  { selection, options }: ShareRequest,
): Promise<ShareDocument> {
  return composeDocument(await gather(db, selection), options, documentLanguage())
}

/** The document as the HTML page that main prints. Throws a Failure `nothing-chosen`. */
export async function renderShare({ connection }: OpenVault, request: ShareRequest): Promise<string> {
  return renderDocument(await previewShare(connection, request), request.options)
}

/**
 * Writes the file, from what the journal holds now: see `write-share.ts`. If an entry was changed after it was printed,
 * the two differ, and the file is refused as not proven.
 */
export async function writeShareFile(
  { connection }: OpenVault,
  request: Extract<JournalRequest, { do: 'write-share' }>,
): Promise<ShareOutcome> {
  return writeShare({ ...request, document: await previewShare(connection, request) }, { connection })
}

/** The language of the app's words, in the order of the person's own country, as the window writes its dates. */
function documentLanguage(): string {
  const { region } = new Intl.Locale(new Intl.DateTimeFormat().resolvedOptions().locale)
  return region === undefined ? i18n.locale : new Intl.Locale(i18n.locale, { region }).toString()
}
