import { create } from 'zustand'
import { emptyAtLock } from './vault.ts'

/** What lies above the page for a moment. */
export type Overlay = 'none' | 'keys' | 'go-anywhere' | 'quick-note'

export const useOverlay = create<{ readonly shown: Overlay }>(() => ({ shown: 'none' }))

export function showOverlay(shown: Overlay): void {
  useOverlay.setState({ shown })
}

emptyAtLock(() => showOverlay('none'))
