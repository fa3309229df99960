import { z } from 'zod'
import { byJournal, byMain } from './call.ts'
import { type ShareOutcome, type SharePreview, shareFormats, shareOptions, shareSelection } from './share.ts'

/** How careful one is with what may be shared: `second-yes` is asked about twice, `not-for-couples` goes to no couple's therapist. */
export type Sensitivity = 'ordinary' | 'sensitive' | 'second-yes' | 'not-for-couples'

const shareRequest = z.strictObject({ selection: shareSelection, options: shareOptions })

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
  print: byMain<{ readonly kind: 'printed' | 'cancelled' }>()(shareRequest),
} as const
