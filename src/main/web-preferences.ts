import type { WebPreferences } from 'electron'

/** What every window of ours is held to, whatever it shows. Each is said, so that no default of Electron can change it. */
export const confinedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  plugins: false,
  webgl: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  v8CacheOptions: 'none',
} as const satisfies WebPreferences
