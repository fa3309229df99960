import { create } from 'zustand'
import type { PrivateSettings } from '#shared/private-settings.ts'
import { journal } from '../journal.ts'
import { emptyAtLock } from './vault.ts'

interface Kept {
  /** Null until the journal has answered for the first time. */
  readonly settings: PrivateSettings | null
  /** Why they could not be read; null when they could. */
  readonly failure: unknown
}

const unread: Kept = { settings: null, failure: null }

/** Choices that say something about a person. They are kept inside the vault. */
export const usePrivateSettings = create<Kept>(() => unread)

/** Counts up at lock: answers that come later are nobody's. */
let life = 0

/** Reads them, if they are not known yet. */
export async function readPrivateSettings(): Promise<void> {
  if (usePrivateSettings.getState().settings !== null) return
  const mine = life
  try {
    const settings = await journal.privateSettings.read()
    if (mine === life) usePrivateSettings.setState({ settings, failure: null })
  } catch (failure) {
    if (mine === life) usePrivateSettings.setState({ failure })
  }
}

/**
 * Shows a change at once and has the journal keep it. Rejects with a Failure, and shows what was before, when it could
 * not be kept.
 */
export async function changePrivateSettings(change: Partial<PrivateSettings>): Promise<void> {
  const mine = life
  const before = usePrivateSettings.getState().settings
  if (before) usePrivateSettings.setState({ settings: { ...before, ...change } })
  try {
    const settings = await journal.privateSettings.change(change)
    if (mine === life) usePrivateSettings.setState({ settings })
  } catch (failure) {
    if (mine === life) usePrivateSettings.setState({ settings: before })
    throw failure
  }
}

emptyAtLock(() => {
  life += 1
  usePrivateSettings.setState(unread, true)
})
