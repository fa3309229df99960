import type { Session } from './session.ts'
import { notImplemented, refuseUnknownOptions } from './unimplemented.ts'

/** webPreferences of a BrowserWindow, as far as the host follows them. */
export interface WebPreferences {
  readonly preload?: string
  readonly javascript?: boolean
  readonly images?: boolean
  readonly session?: Session
  readonly partition?: string
  readonly zoomFactor?: number
  readonly [other: string]: unknown
}

/** What the host always does, so the app may ask for it; asking for the opposite throws. */
const alwaysSo: Readonly<Record<string, unknown>> = {
  allowRunningInsecureContent: false,
  contextIsolation: true,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  plugins: false,
  sandbox: true,
  spellcheck: false,
  webSecurity: true,
  webviewTag: false,
}

const known = new Set([
  ...Object.keys(alwaysSo),
  'preload',
  'javascript',
  'images',
  'session',
  'partition',
  'zoomFactor',
  // No developer tools, no code cache on the disk, no throttling: whatever the app says.
  'backgroundThrottling',
  'devTools',
  'v8CacheOptions',
  // It may say that there shall be none; the pages that ask for this load nothing that could use it.
  'webgl',
])

/** Throws for preferences the host cannot follow. */
export function checkPreferences(preferences: WebPreferences): void {
  refuseUnknownOptions('webPreferences', preferences, known)
  for (const [name, always] of Object.entries(alwaysSo)) {
    if (name in preferences && preferences[name] !== always) {
      throw notImplemented(`webPreferences ${name}: ${preferences[name]}`)
    }
  }
}
