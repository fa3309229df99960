import type { Page } from 'playwright-core'
import { installedBrowser } from '../app-runtime.ts'
import { folderOfApp } from './app-folder.ts'
import { createHost, type Host } from './host.ts'
import { forgetModules, hostModules } from './module-hooks.ts'

/** An app running within this very process, as its main process. */
export interface LaunchedApp {
  readonly host: Host
  /** Resolves with the exit code when the app has ended and nothing of it is left. */
  readonly ended: Promise<number>
  /** The page of the newest window, if there is one. */
  page(): Page | undefined
}

let runs = 0

/**
 * Runs an app's main bundle in this process. Each launch gets a fresh copy of the bundle and of everything the host
 * holds, so a process can launch as often as it likes. Resolves when main has run to its end.
 */
export async function launchHere(options: {
  readonly mainFile: string
  readonly userData: string
  readonly args?: readonly string[]
  readonly locale?: string
}): Promise<LaunchedApp> {
  runs += 1
  const run = `run-${runs}`
  let hasEnded: (code: number) => void
  const ended = new Promise<number>((resolve) => {
    hasEnded = resolve
  })
  const host = createHost({
    id: run,
    mainFile: options.mainFile,
    appFolder: folderOfApp(options.mainFile),
    userData: options.userData,
    headed: false,
    args: options.args ?? [],
    locale: options.locale ?? 'en-GB',
    chromium: installedBrowser(),
    reachable: null,
    ended: (code) => {
      forgetModules(run)
      hasEnded(code)
    },
  })
  const address = hostModules(run, options.mainFile, host)
  const forget = rememberListeners()
  void ended.then(forget)
  await import(address)
  return { host, ended, page: () => [...host.windows].at(-1)?.webContents.placed?.page }
}

/**
 * An app's main process is this one, so what it hears of the end of `process` is heard by the test runner's too. Gives
 * a function that takes off every such listener put on since.
 */
function rememberListeners(): () => void {
  const ofTheEnd = () => process.eventNames().filter((name) => /^(exit|SIG[A-Z0-9]+)$/.test(String(name)))
  const before = new Map(ofTheEnd().map((name) => [name, new Set(process.rawListeners(name))]))
  return () => {
    for (const name of ofTheEnd()) {
      for (const listener of process.rawListeners(name)) {
        if (!before.get(name)?.has(listener)) process.off(name, listener as () => void)
      }
    }
  }
}
