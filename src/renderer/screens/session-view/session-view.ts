import { create } from 'zustand'
import type { ShareDocument, ShareOptions } from '#shared/share.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import type { UnlockSecret } from '#shared/vault-state.ts'
import { journal } from '../../journal.ts'
import { flushAnswers } from '../../state/answer-drafts.ts'
import { hearOnly } from '../../state/commands.ts'
import { closeDraft, flushDrafts } from '../../state/drafts.ts'
import { showOverlay } from '../../state/overlay.ts'
import { emptyAtLock } from '../../state/vault.ts'

interface SessionView {
  /** What is shown in place of the whole app; null while nothing is. */
  readonly shown: { readonly document: ShareDocument; readonly guarded: boolean } | null
}

export const useSessionView = create<SessionView>(() => ({ shown: null }))

interface Beginning {
  readonly draft: ShareDraft
  /** `YYYY-MM-DD` */
  readonly today: string
  readonly options: ShareOptions
  /** Whether leaving it needs the passphrase. */
  readonly guarded: boolean
}

/**
 * Shows what a draft says in the whole window, with everything else closed; what was typed elsewhere is saved before.
 * Rejects with a Failure, and nothing is closed, when it cannot be shown.
 */
export async function beginSessionView({ draft, today, options, guarded }: Beginning): Promise<void> {
  await Promise.all([flushDrafts(), flushAnswers()])
  closeDraft()
  await journal.sessionView.begin({ draft, today, options, guarded })
  hearOnly(['lock', 'show-safety', 'back'])
  showOverlay('none')
  useSessionView.setState({ shown: { document: await journal.sessionView.read(), guarded } })
}

/** Opens everything again. Rejects with a Failure when `current` is not the secret of the journal. */
export async function leaveSessionView(current: UnlockSecret | null): Promise<void> {
  await journal.sessionView.leave({ current })
  end()
}

function end(): void {
  hearOnly(null)
  useSessionView.setState({ shown: null })
}

emptyAtLock(end)
