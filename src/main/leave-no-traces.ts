import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, systemPreferences } from 'electron'
import { log } from './log.ts'

/**
 * Keeps the system from remembering what the app does: no list of recent files, no windows put back after a restart,
 * no memory written to disk when the app crashes.
 * @param folder emptied at every start; what little may be written by a crash goes there
 */
export function leaveNoTraces(folder: string): void {
  // Electron's own reporter is never started. If a part of Chromium writes a dump all the same, it is gone at the next start.
  const dumps = join(folder, 'crashes')
  mkdirSync(dumps, { recursive: true, mode: 0o700 })
  app.setPath('crashDumps', dumps)
  leaveMemoryOutOfCoreDumps()
}

/** The part that is only possible once Electron is ready. */
export function forgetRecentDocuments(): void {
  if (process.platform === 'linux') return
  app.clearRecentDocuments()
  if (process.platform === 'win32') app.setJumpList(null)
  if (process.platform === 'darwin') {
    // Without these macOS keeps a picture of every window, to show it while it puts the windows back.
    systemPreferences.setUserDefault('NSQuitAlwaysKeepsWindows', 'boolean', false)
    systemPreferences.setUserDefault('ApplePersistenceIgnoreState', 'boolean', true)
  }
}

/**
 * Linux writes the memory of a crashed program to a core dump, as one of nine kinds per bit of this mask; 0 is none.
 * Programs started from here inherit it. See core(5).
 */
function leaveMemoryOutOfCoreDumps(): void {
  if (process.platform !== 'linux') return
  try {
    writeFileSync('/proc/self/coredump_filter', '0')
  } catch (error) {
    log('core-dumps-not-limited', 'main', error)
  }
}
