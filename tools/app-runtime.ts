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
