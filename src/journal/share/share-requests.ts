import type { JournalRequest, RenderedShare } from '#shared/journal-wire.ts'
import type { Omission } from '#shared/omission.ts'
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
import { hasContents, withPages } from './contents-pages.ts'
import { type ChosenEntry, gather } from './gather.ts'
import { readLeftOut } from './left-out.ts'
import { noteShare } from './note-share.ts'
import { leaveOut, type Removed } from './omit/leave-out.ts'
import { omissionMarks } from './omit/omission-marks.ts'
import { proposeOmissions } from './remembered/remembered-omissions.ts'
import { renderDocument } from './render-document.ts'
import { type ShareStep, ShareStopped, unwatched } from './share-stops.ts'
import { composeSheet } from './sheet/compose-sheet.ts'
import { gatherDraft } from './sheet/gather-draft.ts'
import { writeShare } from './write-share.ts'

/** What sharing needs of an open vault: nothing of its pictures. */
export type SharedFrom = Pick<OpenVault, 'connection'>

interface ShareRequest {
  readonly selection: ShareSelection
  readonly options: ShareOptions
}

/**
 * The document as its reader will get it, and what is left out of it; of a draft, the document before the draft's own
 * omissions, which the window shows as they are chosen. Throws a Failure `nothing-chosen`.
 */
export async function previewShare(connection: ReadConnection, request: ShareRequest): Promise<SharePreview> {
  const { document: whole, chosen } = await compose(connection, request)
  const document = request.selection.kind === 'draft' ? { ...whole, marks: omissionMarks() } : whole
  return { document, leftOut: await readLeftOut(connection.db, request.selection, chosen) }
}

/** What was left out for a draft's receiver before and stands in its document again. Throws a Failure `nothing-chosen`. */
export async function proposeAgain(
  connection: ReadConnection,
  request: ShareRequest,
): Promise<readonly Omission[]> {
  const { selection } = request
  if (selection.kind !== 'draft' || selection.draft.receiver === null) return []
  const { document } = await compose(connection, request)
  return proposeOmissions(connection, selection.draft.receiver, document)
}

/**
 * The document as the HTML page that main prints. Throws a Failure `nothing-chosen` or `omission-moved`.
 * @param request where it was printed before, what came out tells the pages of its contents
 */
export async function renderShare(
  { connection }: SharedFrom,
  request: ShareRequest & { readonly printed: Uint8Array | null },
): Promise<RenderedShare> {
  const { document, chosen, removed } = await composeToHandOver(connection, request)
  const { printed, options } = request
  const known = printed === null ? document : await withPages(document, printed)
  return {
    page: renderDocument(known, options),
    numbersPages: hasContents(document),
    contents: versionsOf(chosen),
    omissions: count(removed),
  }
}

/**
 * Writes the file, from what the journal holds now: see `write-share.ts`. If an entry was changed after it was printed,
 * the two differ, and the file is refused as not proven. When it is in place, the journal notes what was in it. When it
 * is stopped before that, nothing is there and nothing is noted.
 * @param now milliseconds since 1970, UTC
 */
export async function writeShareFile(
  from: SharedFrom,
  request: Extract<JournalRequest, { do: 'write-share' }>,
  now: number,
  step: ShareStep = unwatched,
): Promise<ShareOutcome> {
  try {
    return await writeAndNote(from, request, now, step)
  } catch (thrown) {
    if (thrown instanceof ShareStopped) return { kind: 'cancelled' }
    throw thrown
  }
}

async function writeAndNote(
  { connection }: SharedFrom,
  request: Extract<JournalRequest, { do: 'write-share' }>,
  now: number,
  step: ShareStep,
): Promise<ShareOutcome> {
  if (request.pdf === null) await step({ step: 'making', done: 0, of: 0 })
  const { chosen, ...toHandOver } = await composeToHandOver(connection, request)
  const outcome = await writeShare({ ...request, ...toHandOver }, { connection, step })
  if (outcome.kind === 'saved') {
    const { selection, format: form } = request
    const contents = versionsOf(chosen)
    const omissions = count(toHandOver.removed)
    noteShare(connection, { form, contents, omissions, at: now, hash: outcome.hash, ...decidedIn(selection) })
  }
  return outcome
}

/**
 * The document as it is shown on the screen. The journal notes that it was. Throws a Failure `nothing-chosen` or
 * `omission-moved`.
 * @param now milliseconds since 1970, UTC
 */
export async function stageShare(
  { connection }: SharedFrom,
  request: Extract<JournalRequest, { do: 'begin-session-view' }>,
  now: number,
): Promise<ShareDocument> {
  const { document, chosen, removed } = await composeToHandOver(connection, request)
  const { draft } = request.selection
  const [contents, omissions] = [versionsOf(chosen), count(removed)]
  noteShare(connection, { form: 'screen', contents, omissions, at: now, draft })
  return document
}

/** The document without what is left out of it. Throws a Failure `omission-moved`. */
async function composeToHandOver(connection: ReadConnection, request: ShareRequest) {
  const { document, chosen } = await compose(connection, request)
  const { selection } = request
  return { ...leaveOut(document, selection.kind === 'draft' ? selection.draft.omissions : []), chosen }
}

/**
 * Notes what came out of a printer.
 * @param now milliseconds since 1970, UTC
 */
export function notePrinted(
  { connection }: SharedFrom,
  { selection, contents, omissions }: Extract<JournalRequest, { do: 'note-printed' }>,
  now: number,
): void {
  noteShare(connection, { form: 'paper', contents, omissions, at: now, ...decidedIn(selection) })
}

const count = ({ passages, names }: Removed): number => passages.length + names.length

const decidedIn = (selection: ShareSelection) => selection.kind === 'draft' && { draft: selection.draft }

/** The whole document of what was chosen, and the entries that are in it. */
async function compose(
  connection: ReadConnection,
  { selection, options }: ShareRequest,
): Promise<{ readonly document: ShareDocument; readonly chosen: readonly ChosenEntry[] }> {
  const language = spokenLanguage()
  if (selection.kind === 'draft') {
    const { draft, today } = selection
    const items = gatherDraft(connection, draft)
    return {
      document: composeSheet(connection, draft, items, { ...options, language, today }),
      chosen: items,
    }
  }
  const chosen = await gather(connection.db, selection)
  return { document: composeDocument(chosen, options, language), chosen }
}

function versionsOf(chosen: readonly ChosenEntry[]): readonly SharedVersion[] {
  return chosen.map(({ id, revision }) => ({ id, revision }))
}
