import { type SpawnedApp, spawnApp } from '../../../tools/chromium-host/spawn.ts'
import { mainFile } from './goldseam.ts'

/**
 * Starts the app on the Chromium host as a program of its own, so that it can be killed as the system would.
 * Kill tests always run there: Electron gives no other way to drive a process from outside than its own one.
 */
export function spawnGoldseam(options: { readonly userData: string }): SpawnedApp {
  return spawnApp({ mainFile, userData: options.userData })
}
