import { z } from 'zod'
import { byJournal, byMain, type Call } from './call.ts'
import { isDay } from './day.ts'
import { type ShareDocument, shareOptions } from './share.ts'
import { shareDraft } from './share-draft.ts'
import { unlockSecret } from './vault-state.ts'

/**
 * Showing what a draft says on this screen, with everything else closed: from `begin` to `leave` main answers no call but
 * those of `callsInSessionView`.
 */
export const sessionViewCalls = {
  /** Notes in the ledger that it was shown. Throws as a share does, `nothing-chosen` for example. */
  begin: byMain<null>()(
    z.strictObject({
      draft: shareDraft,
      /** `YYYY-MM-DD`, by the person's own clock. */
      today: z.string().refine(isDay),
      options: shareOptions,
      /** Whether leaving it needs the passphrase. */
      guarded: z.boolean(),
    }),
  ),
  /** What is shown, as it was when it began. Fails with `session-view-over` when none is. */
  read: byJournal<ShareDocument>()(z.undefined()),
  /** `current` may be null where it is not guarded. */
  leave: byMain<null>()(z.strictObject({ current: unlockSecret.nullable() })),
} as const satisfies Record<string, Call>

/** Everything a window may ask for while a session view is shown: none of these tells a word beside it. */
export const callsInSessionView: readonly string[] = [
  'sessionView.read',
  'sessionView.leave',
  'vault.state',
  'vault.lock',
  'vault.lockAndClose',
  'vault.readyToLock',
  'vault.inUse',
  'settings.read',
  'privacy.blockedByPolicy',
  'clipboard.copied',
]
