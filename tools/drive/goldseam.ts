import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { appRuntime } from '../app-runtime.ts'
import { startInElectron } from './in-electron.ts'
import { startOnChromium } from './on-chromium.ts'
import { patienceFactor, slowDown } from './slowness.ts'

/** A run of the app in one of the two ways there are, as far as both can do the same. */
export interface Run {
  /** The page of the newest window, once it has one. */
  page(): Page | undefined
  windows(): number
  answerSave(file: string): Promise<void>
  answerOpen(files: readonly string[]): Promise<void>
  cancelDialog(): Promise<void>
  /** Sends an event of Electron's powerMonitor. */
  power(
    event: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen' | 'shutdown' | 'user-did-resign-active',
  ): Promise<void>
  /** Says for how many seconds nobody has touched the machine. */
  idle(seconds: number): Promise<void>
  /** Puts main's clock forward. Null where the clock is the real one. */
  readonly advance: ((milliseconds: number) => Promise<void>) | null
  clickMenu(name: string): Promise<void>
  /** Starts journal processes with these variables from now on. Null where they can be given none. */
  readonly journalEnvironment: ((variables: Readonly<Record<string, string>>) => void) | null
  /** Asks the window to close, as its close button does. */
  closeWindow(): Promise<void>
  /** Asks the app to quit, and resolves when it has. */
  quit(): Promise<void>
  /** Resolves when the app has ended by itself. */
  readonly ended: Promise<unknown>
}

/** The app as a test or the tour drives it. */
export interface Goldseam {
  readonly runtime: 'electron' | 'chromium'
  readonly userData: string
  /** The window's page. After locking there is another one: see `freshPage`. */
  readonly page: Page
  /** How many windows the app has. */
  windows(): number
  /** Waits for the page that replaces the one in `page`, and makes it `page`. */
  freshPage(): Promise<Page>
  readonly dialogs: {
    /** The next save dialog is answered with this file. A dialog nobody answers is cancelled. */
    answerSave(file: string): Promise<void>
    answerOpen(...files: string[]): Promise<void>
    cancel(): Promise<void>
  }
  readonly power: {
    emit(event: Parameters<Run['power']>[0]): Promise<void>
    idle(seconds: number): Promise<void>
  }
  readonly clock: { advance(milliseconds: number): Promise<void> } | null
  readonly menu: { click(idOrLabel: string): Promise<void> }
  /** Starts journal processes with these variables from now on. Null where they can be given none. */
  readonly journalEnvironment: ((variables: Readonly<Record<string, string>>) => void) | null
  closeWindow(): Promise<void>
  /** Quits and starts again on the same data. */
  relaunch(): Promise<void>
  quit(): Promise<void>
  readonly ended: Promise<unknown>
}

export const root = resolve(import.meta.dirname, '../..')
export const mainFile = join(root, 'out/main/index.js')

/** Which of the two runs the app here. */
const found = appRuntime(root)
export const runtime = found.kind

/** How long a window may take to come. Only against hanging. */
const patience = 30_000 * patienceFactor

/**
 * How long an action waits for what it acts on, in milliseconds. Well under the five minutes after which the app locks
 * itself: the page would be gone, and what was waited for would not be told.
 */
const actionPatience = 60_000

/** Starts the app. Who calls it ends it; the fixture `launchGoldseam` of `test` does so by itself. */
export async function openGoldseam(options: { readonly userData?: string } = {}): Promise<Goldseam> {
  const userData = options.userData ?? newUserData()
  const start = () =>
    found.kind === 'chromium'
      ? startOnChromium(mainFile, userData)
      : startInElectron(found.binary, root, userData)
  let run = await start()
  let page = await newPage(run, undefined)
  return {
    runtime,
    userData,
    get page() {
      return page
    },
    async freshPage() {
      page = await newPage(run, page)
      return page
    },
    windows: () => run.windows(),
    dialogs: {
      answerSave: (file) => run.answerSave(file),
      answerOpen: (...files) => run.answerOpen(files),
      cancel: () => run.cancelDialog(),
    },
    power: { emit: (event) => run.power(event), idle: (seconds) => run.idle(seconds) },
    clock: run.advance && { advance: (milliseconds) => run.advance?.(milliseconds) ?? Promise.resolve() },
    menu: { click: (name) => run.clickMenu(name) },
    get journalEnvironment() {
      return run.journalEnvironment
    },
    closeWindow: () => run.closeWindow(),
    async relaunch() {
      await run.quit()
      run = await start()
      page = await newPage(run, undefined)
    },
    quit: () => run.quit(),
    get ended() {
      return run.ended
    },
  }
}

/** A new empty folder for the app's data. */
export function newUserData(): string {
  return mkdtempSync(join(tmpdir(), 'goldseam-'))
}

async function newPage(run: Run, old: Page | undefined): Promise<Page> {
  const deadline = Date.now() + patience
  for (;;) {
    const page = run.page()
    // Until the app's own page has come there is an empty one.
    if (page && page !== old && page.url() !== 'about:blank') {
      page.setDefaultTimeout(actionPatience)
      // With a listener from the start the system's own list of files never opens, however soon somebody asks for it.
      page.on('filechooser', () => undefined)
      await page.waitForLoadState('load')
      await slowDown(page)
      return page
    }
    if (Date.now() > deadline) throw new Error('the app has opened no new window')
    await new Promise((again) => setTimeout(again, 20))
  }
}
