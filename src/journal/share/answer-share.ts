import type { JournalRequest, RenderedShare } from '#shared/journal-wire.ts'
import type { ShareOutcome, ShareProof } from '#shared/share.ts'
import { notePrinted, provePrinted, renderShare, type SharedFrom, writeShareFile } from './share-requests.ts'
import type { ShareStep } from './share-stops.ts'

type ShareAsked = Extract<
  JournalRequest,
  { do: 'render-share' | 'write-share' | 'prove-printed' | 'note-printed' }
>

/**
 * What main asks for a file or for paper. Throws what the requests throw.
 * @param now milliseconds since 1970, UTC
 */
export async function answerShare(
  from: SharedFrom,
  request: ShareAsked,
  now: number,
  step: ShareStep,
): Promise<RenderedShare | ShareOutcome | ShareProof | null> {
  switch (request.do) {
    case 'render-share':
      return renderShare(from, request, now, step)
    case 'write-share':
      return writeShareFile(from, request, now, step)
    case 'prove-printed':
      return provePrinted(from, request, now)
    case 'note-printed':
      notePrinted(from, request, now)
      return null
  }
}
