import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { create } from 'zustand'
import { emptyAtLock } from '../state/vault.ts'
import type { ItemPlace } from './move-items.ts'

/** What is read out while one writes: what a key did where only the eye would see it. */
export const useAnnounced = create<{ readonly words: string }>(() => ({ words: '' }))

export function announce(words: string): void {
  useAnnounced.setState({ words })
}

/** Where a list item is now. */
export function announcePlace({ index, count, level }: ItemPlace): void {
  announce(i18n._(msg`Item ${index} of ${count}, level ${level}`))
}

emptyAtLock(() => announce(''))
