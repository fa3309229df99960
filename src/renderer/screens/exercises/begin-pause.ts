import { goTo } from '../../state/place.ts'
import { readPrivateSettings, usePrivateSettings } from '../../state/private-settings.ts'
import { beginExercise } from './begin-exercise.ts'

/** Begins Pause at once. When that fails its own page is shown, where one can try again and sees why it failed. */
export async function beginPause(): Promise<void> {
  await readPrivateSettings()
  try {
    await beginExercise('pause', usePrivateSettings.getState().settings?.role ?? 'self')
  } catch {
    goTo('/exercises/about/pause')
  }
}
