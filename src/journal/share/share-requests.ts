import { Failure } from '#shared/failure.ts'
import type { JournalRequest, RenderedShare } from '#shared/journal-wire.ts'
import type { Omission } from '#shared/omission.ts'
import type {
  ShareDocument,
  ShareOptions,
  ShareOutcome,
  SharePreview,
  ShareProof,
  ShareSelection,
} from '#shared/share.ts'
import type { NotedContents } from '#shared/share-note.ts'
import { rests } from '#shared/share-rest.ts'
import type { ReadConnection } from '../database/connection.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { spokenLanguage } from '../words.ts'
import { hasContents, withPages } from './contents-pages.ts'
import { fingerprint } from './fingerprint.ts'
import { openPdf } from './neutral-pdf.ts'
import { noteShare } from './note-share.ts'
import { notedContents } from './noted-contents.ts'
import { leaveOut, type ToHandOver } from './omit/leave-out.ts'
import { omissionMarks } from './omit/omission-marks.ts'
import { privateAnswersOut } from './private-answers-out.ts'
import { prove } from './prove.ts'
import { proposeOmissions } from './remembered/remembered-omissions.ts'
import { renderDocument } from './render-document.ts'
import { readShareDraft } from './share-drafts.ts'
import { type ShareStep, ShareStopped, unwatched } from './share-stops.ts'
import { composeSheet } from './sheet/compose-sheet.ts'
import { type ChosenItem, gatherDraft } from './sheet/gather-draft.ts'
import type { SheetStyle } from './sheet/sheet-style.ts'
import { writeShare } from './write-share.ts'

/** What sharing needs of an open vault: nothing of its pictures. */
export type SharedFrom = Pick<OpenVault, 'connection'>

interface ShareRequest {
  readonly selection: ShareSelection
  readonly options: ShareOptions
}

/**
 * The document as it is before the draft's own omissions, which the window shows as they are chosen, and what does not
 * come into it. Throws a Failure `nothing-chosen`.
 */
export function previewShare(connection: ReadConnection, request: ShareRequest): SharePreview {
  const { document, chosen, style } = compose(connection, request)
  return {
    document: { ...document, marks: omissionMarks() },
    fingerprint: fingerprint(connection, request.selection.draft, chosen, style),
    leftOut: { privateAnswers: privateAnswersOut(connection, request.selection.draft, chosen) },
  }
}

/** What was left out for a draft's receiver before and stands in its document again. Throws a Failure `nothing-chosen`. */
export function proposeAgain(connection: ReadConnection, request: ShareRequest): readonly Omission[] {
  const { receiver } = request.selection.draft
  if (receiver === null) return []
  return proposeOmissions(connection, receiver, compose(connection, request).document)
}

/**
 * The document as the HTML page that main prints. Throws `ShareStopped`, a Failure `nothing-chosen`, or as
 * `composeToHandOver` does.
 * @param request where it was printed before, what came out tells the pages of its contents
 * @param now milliseconds since 1970, UTC
 */
export async function renderShare(
  { connection }: SharedFrom,
  request: ShareRequest & { readonly printed: Uint8Array | null },
  now: number,
  step: ShareStep = unwatched,
): Promise<RenderedShare> {
  const { document, noted } = composeToHandOver(connection, request, now)
  const { printed, options } = request
  const turn = () => step({ step: 'printing', done: 0, of: 0 })
  const known = printed === null ? document : await withPages(document, printed, turn)
  return { page: renderDocument(known, options), numbersPages: hasContents(document), noted }
}

/**
 * Writes the file, from what the journal holds now: see `write-share.ts`. If an entry was changed after it was printed,
 * or after it was read, the file is refused. When it is in place, the journal notes what was in it. When it
 * is stopped before that, nothing is there and nothing is noted. While it rests it is refused with `share-resting`.
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
  const { noted, ...toHandOver } = composeToHandOver(connection, request, now)
  const outcome = await writeShare({ ...request, ...toHandOver }, { connection, step })
  if (outcome.kind === 'saved') {
    const { selection, format: form } = request
    noteShare(connection, { form, noted, at: now, hash: outcome.hash, draft: selection.draft })
  }
  return outcome
}

/**
 * The document as it is shown on the screen. The journal notes that it was. Throws a Failure `nothing-chosen`, or as
 * `composeToHandOver` does.
 * @param now milliseconds since 1970, UTC
 */
export function stageShare(
  { connection }: SharedFrom,
  request: Extract<JournalRequest, { do: 'begin-session-view' }>,
  now: number,
): ShareDocument {
  const { document, noted } = composeToHandOver(connection, request, now)
  noteShare(connection, { form: 'screen', noted, at: now, draft: request.selection.draft })
  return document
}

/**
 * Reads pages back before they go to a printer: of paper there is no file that could be read afterwards. Throws a Failure
 * `share-not-proven`, or what composing throws.
 * @param now milliseconds since 1970, UTC
 */
export async function provePrinted(
  { connection }: SharedFrom,
  request: Extract<JournalRequest, { do: 'prove-printed' }>,
  now: number,
): Promise<ShareProof> {
  const { document, removed } = composeToHandOver(connection, request, now)
  const known = await withPages(document, request.pdf)
  return prove(await openPdf(request.pdf, known), 'open-pdf', known, null, { removed })
}

/**
 * Notes what came out of a printer.
 * @param now milliseconds since 1970, UTC
 */
export function notePrinted(
  { connection }: SharedFrom,
  { selection, noted }: Extract<JournalRequest, { do: 'note-printed' }>,
  now: number,
): void {
  noteShare(connection, { form: 'paper', noted, at: now, draft: selection.draft })
}

/**
 * The document without what is left out of it, and what the ledger says of it. Throws a Failure `omission-moved`,
 * `share-unread` when the person has not read it, `share-changed` when they have and it says something else now, or
 * `share-resting` while the share that is being prepared rests. What the window says of that is not enough: it asks with a
 * draft of its own, and the one that is kept knows since when, also after a restart.
 */
function composeToHandOver(
  connection: ReadConnection,
  request: ShareRequest,
  now: number,
): ToHandOver & { readonly noted: NotedContents } {
  if (rests(readShareDraft(connection)?.restingSince ?? null, now)) throw new Failure('share-resting')
  const { document, chosen, style } = compose(connection, request)
  const { draft } = request.selection
  const toHandOver = leaveOut(document, draft.omissions)
  if (draft.read === undefined) throw new Failure('share-unread')
  if (draft.read !== fingerprint(connection, draft, chosen, style)) throw new Failure('share-changed')
  return { ...toHandOver, noted: notedContents(toHandOver.document, chosen, toHandOver.removed) }
}

/** The whole document of what was chosen, and what may be in it. */
function compose(
  connection: ReadConnection,
  { selection: { draft, today }, options }: ShareRequest,
): {
  readonly document: ShareDocument
  readonly chosen: readonly ChosenItem[]
  readonly style: SheetStyle
} {
  const chosen = gatherDraft(connection, draft)
  const style = { ...options, language: spokenLanguage(), today }
  return { document: composeSheet(connection, draft, chosen, style), chosen, style }
}
