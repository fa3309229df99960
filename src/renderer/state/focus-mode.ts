import { create } from 'zustand'
import { emptyAtLock } from './vault.ts'

/** Whether nothing but the text is shown. Not kept: after a lock, or in another place, everything is there again. */
export const useFocusMode = create<{ readonly on: boolean }>(() => ({ on: false }))

export function setFocusMode(on: boolean): void {
  useFocusMode.setState({ on })
}

emptyAtLock(() => setFocusMode(false))
