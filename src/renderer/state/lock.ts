import { create } from 'zustand'
import { journal, onNews } from '../journal.ts'
import { answersPending, flushAnswers } from './answer-drafts.ts'
import { draftsPending, flushDrafts } from './drafts.ts'

/** Why the last attempt to lock did not work; null when none failed. */
export const useLockFailure = create<{ readonly failure: unknown }>(() => ({ failure: null }))

/** Locks the journal. Main then asks for the last drafts and replaces this window. */
export async function lockNow(): Promise<void> {
  useLockFailure.setState({ failure: null })
  try {
    await journal.vault.lock()
  } catch (failure) {
    useLockFailure.setState({ failure })
  }
}

/** Hands over the last drafts whenever main is about to lock, whoever asked for it. Called once, at start-up. */
export function handOverDraftsAtLock(): void {
  onNews('vault.locking', () => {
    // Said also when a draft could not be saved: main waits half a second at most, whatever the window answers.
    void Promise.all([flushDrafts(), flushAnswers()]).finally(() =>
      journal.vault.readyToLock({ saved: !draftsPending() && !answersPending() }),
    )
  })
}
