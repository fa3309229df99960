import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { installedBrowser } from '../app-runtime.ts'
import { folderOfApp } from './app-folder.ts'
import { answerControl } from './control.ts'
import { createHost } from './host.ts'
import { hostModules } from './module-hooks.ts'

/**
 * Makes this process the main process of the app named on its command line.
 * @returns the address of its main module
 */
export function startAsProgram(): string {
  const [, main, ...args] = process.argv
  if (main === undefined) throw new Error('Name the main file of the app to run.')
  const mainFile = resolve(main)
  const development = process.env.ELECTRON_RENDERER_URL
  const appFolder = folderOfApp(mainFile)
  const host = createHost({
    id: 'main',
    mainFile,
    appFolder,
    userData: process.env.GOLDSEAM_USER_DATA ?? join(configFolder(), 'Goldseam'),
    headed: args.includes('--headed'),
    args: args.filter((arg) => arg !== '--headed'),
    locale: (Intl.DateTimeFormat().resolvedOptions().locale ?? 'en-GB').replace('_', '-'),
    chromium: installedBrowser(),
    reachable: development === undefined ? null : new URL(development),
    ended: (code) => process.exit(code),
  })
  const address = hostModules('main', mainFile, host)
  Object.assign(process.versions, { electron: '45.4.1' })
  Object.defineProperty(process, 'type', { value: 'browser' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => host.app.quit())
  answerControl(host)
  return address
}

function configFolder(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support')
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData/Roaming')
  return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
}
