import { create } from 'zustand'
import type { ShareProgress } from '#shared/share-progress.ts'
import { journal, onNews } from '../journal.ts'
import { emptyAtLock } from './vault.ts'

/** How far the file that is being shared has come. */
interface SharedFileProgress {
  /** Null until the first news of it, and when none is made. */
  readonly progress: ShareProgress | null
  readonly stopping: boolean
}

const none: SharedFileProgress = { progress: null, stopping: false }
export const useShareProgress = create<SharedFileProgress>(() => none)

/** Forgets how far the last one came. */
export function forgetShareProgress(): void {
  useShareProgress.setState(none, true)
}

/** Stops the file that is being made; how that ended is told where it was begun. */
export async function stopShare(): Promise<void> {
  useShareProgress.setState({ stopping: true })
  await journal.share.stop()
}

onNews('share.progress', (progress) => useShareProgress.setState({ progress }))

emptyAtLock(forgetShareProgress)
