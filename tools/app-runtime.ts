import { findBrowser } from './setup/browser-paths.mjs'
import { findElectron } from './setup/find-electron.mjs'

/** What runs the app on this machine: Electron when its binary is there, else an installed Chromium or Chrome. */
export type AppRuntime =
  | { readonly kind: 'electron'; readonly binary: string }
  | { readonly kind: 'chromium' }

/** Finds it. Never downloads anything. */
export function appRuntime(root: string): AppRuntime {
  const binary = findElectron(root)
  return binary === null ? { kind: 'chromium' } : { kind: 'electron', binary }
}

/** The Chromium or Chrome installed here. Throws when there is none. */
export function installedBrowser(): string {
  const browser = findBrowser()
  if (browser === null) throw new Error('There is no Chromium and no Chrome on this machine.')
  return browser
}
