import type { Connection } from '#journal/database/connection.ts'
import { previewShare } from '#journal/share/share-requests.ts'
import type { ShareDocument, SharedPart } from '#shared/share.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { today } from './eight-weeks.ts'

const options = { paper: 'a4', dateForm: 'day-month-year', clock: 'language' } as const

/** The document of a draft as the preview has it, on the day after the eight weeks. */
export async function composedOf(journal: Connection, draft: ShareDraft): Promise<ShareDocument> {
  return (await previewShare(journal, { selection: { draft, today }, options })).document
}

/** What a draft is when nothing goes in but parts of the sheet. */
export const onlyParts = (
  parts: ShareDraft['parts'],
  chartsOut: ShareDraft['chartsOut'] = [],
): Partial<ShareDraft> => ({ parts, chartsOut, entries: [], forTherapist: false, roomForNotes: false })

export const words = (document: ShareDocument) => JSON.stringify(document)
export const part = ({ parts }: ShareDocument, id: string): SharedPart | undefined =>
  parts.find((one) => one.id === id)
export const titles = ({ parts }: ShareDocument) => parts.map(({ id }) => id)
