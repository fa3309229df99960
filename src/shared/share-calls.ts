import { z } from 'zod'
import { byJournal, byMain } from './call.ts'
import { isDay } from './day.ts'
import { keptId } from './finding.ts'
import { receiverKinds } from './receiver.ts'
import {
  type PrintOutcome,
  type ShareOutcome,
  type SharePreview,
  shareFormats,
  shareOptions,
  shareSelection,
} from './share.ts'
import type { LastSession, ShareOffer, SinceLast } from './share-offer.ts'

const shareRequest = z.strictObject({ selection: shareSelection, options: shareOptions })
const day = z.string().refine(isDay)

/** What is handed over, and what could be. */
export const shareCalls = {
  preview: byJournal<SharePreview>()(shareRequest),
  suggestPassword: byJournal<{ readonly password: string }>()(z.undefined()),
  save: byMain<ShareOutcome>()(
    z.strictObject({
      ...shareRequest.shape,
      format: z.enum(shareFormats),
      /** Only for `locked-pdf`. */
      password: z.string().max(500).nullable(),
    }),
  ),
  /** Stops the saving that is going on, with nothing left of it. `share.progress` tells how far it is. */
  stop: byMain<null>()(z.undefined()),
  print: byMain<PrintOutcome>()(shareRequest),
  /** What could go into a document of a period, both days included. `receiver`: null while nobody is chosen. */
  offer: byJournal<ShareOffer>()(
    z.strictObject({ from: day, to: day, today: day, receiver: z.enum(receiverKinds).nullable() }),
  ),
  /** Where "since last session" begins for somebody. */
  lastSession: byJournal<LastSession>()(z.strictObject({ receiver: keptId.nullable(), today: day })),
  /** What came since the last document for somebody; null when there was none. */
  sinceLast: byJournal<SinceLast | null>()(z.strictObject({ receiver: keptId, today: day })),
} as const
