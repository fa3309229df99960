import { i18n } from '@lingui/core'
import { create } from 'zustand'
import { defaultPreferences } from '#shared/default-preferences.ts'
import type { Preferences } from '#shared/preferences.ts'
import { journal } from '../journal.ts'
import { showWordsIn } from '../words.ts'

/** The choices that are not private: how things look. The defaults until main has told the person's own. */
export const usePreferences = create<Preferences>(() => defaultPreferences)

/** Takes over preferences and shows them: the style sheets read them from the root element. */
export function preferencesAre(preferences: Preferences): void {
  usePreferences.setState(preferences)
  showWordsIn(preferences.language)
  const root = document.documentElement
  root.lang = i18n.locale
  root.dataset.theme = preferences.theme
  root.dataset.face = preferences.face
  root.dataset.writingSize = preferences.writingSize
  root.dataset.contrast = preferences.contrast
  root.dataset.motion = preferences.motion
}

/** Shows a change at once and has main keep it. Rejects with a Failure, and shows the old look again, when it could not be kept. */
export async function changePreferences(change: Partial<Preferences>): Promise<void> {
  const before = usePreferences.getState()
  preferencesAre({ ...before, ...change })
  try {
    preferencesAre(await journal.settings.change(change))
  } catch (failure) {
    preferencesAre(before)
    throw failure
  }
}
