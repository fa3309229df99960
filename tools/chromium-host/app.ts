import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppPaths } from './app-paths.ts'
import { CommandLine } from './command-line.ts'
import type { HostCore } from './host-core.ts'
import { record } from './host-core.ts'
import { SingleInstance } from './single-instance.ts'
import { HostEmitter, type Listener, refuseUnknown } from './unimplemented.ts'

const events = [
  'activate',
  'before-quit',
  'browser-window-blur',
  'browser-window-created',
  'browser-window-focus',
  'child-process-gone',
  'quit',
  'ready',
  'render-process-gone',
  'second-instance',
  'web-contents-created',
  'will-finish-launching',
  'will-quit',
  'window-all-closed',
  // macOS only.
  'open-file',
  'open-url',
  'did-become-active',
  'did-resign-active',
]

/** How long the end waits for windows to go, in milliseconds. */
const patience = 5_000

/** Electron's app: its life from the first line of main to the end of the process. */
export class HostApp extends HostEmitter {
  readonly commandLine = refuseUnknown('commandLine', new CommandLine())
  readonly isPackaged = false
  name: string
  private readonly version: string
  private readonly core: HostCore
  private readonly paths: AppPaths
  private readonly instance: SingleInstance
  private readonly leftToDo = new Set<Promise<unknown>>()
  private starting: Promise<void> | undefined
  private isUp = false
  private quitting = false
  private ending = false

  constructor(core: HostCore) {
    super('app', events)
    this.core = core
    const manifest = JSON.parse(readFileSync(`${core.options.appFolder}/package.json`, 'utf8'))
    this.name = manifest.productName ?? manifest.name
    this.version = manifest.version
    this.paths = new AppPaths(core.options)
    this.instance = new SingleInstance(core.options.userData, core.options.id)
  }

  override on(event: string, listener: Listener): this {
    if (event === 'ready') void this.whenReady()
    return super.on(event, listener)
  }

  override once(event: string, listener: Listener): this {
    if (event === 'ready') void this.whenReady()
    return super.once(event, listener)
  }

  /** Chromium is started when the app first waits for it, after everything main does before. */
  whenReady(): Promise<void> {
    this.starting ??= new Promise((resolve, reject) => {
      setImmediate(() => {
        if (this.ending) return
        this.core.pages.start().then(() => {
          if (this.ending) return
          this.isUp = true
          this.emit('ready', {}, {})
          resolve()
        }, reject)
      })
    })
    return this.starting
  }

  isReady(): boolean {
    return this.isUp
  }

  getName(): string {
    return this.name
  }

  setName(name: string): void {
    this.name = name
  }

  getVersion(): string {
    return this.version
  }

  getAppPath(): string {
    return this.core.options.appFolder
  }

  getPath(name: string): string {
    return this.paths.get(name)
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }

  setAppLogsPath(path?: string): void {
    this.paths.set('logs', path ?? this.paths.get('logs'))
  }

  getLocale(): string {
    return this.core.options.locale
  }

  getSystemLocale(): string {
    return this.core.options.locale
  }

  getPreferredSystemLanguages(): string[] {
    return [this.core.options.locale]
  }

  /** Chromium's own sandbox is always on, but under uid 0. */
  enableSandbox(): void {
    record(this.core, 'app.enableSandbox')
  }

  disableHardwareAcceleration(): void {
    this.commandLine.appendSwitch('disable-gpu')
  }

  setAppUserModelId(...given: unknown[]): void {
    record(this.core, 'app.setAppUserModelId', ...given)
  }

  setAboutPanelOptions(...given: unknown[]): void {
    record(this.core, 'app.setAboutPanelOptions', ...given)
  }

  clearRecentDocuments(): void {
    record(this.core, 'app.clearRecentDocuments')
  }

  focus(): void {
    ;[...this.core.windows].at(-1)?.focus()
  }

  requestSingleInstanceLock(data: unknown = {}): boolean {
    const { args } = this.core.options
    return this.instance.request(
      { args: [this.core.options.mainFile, ...args], folder: process.cwd(), data },
      (second) => this.emit('second-instance', {}, second.args, second.folder, second.data),
    )
  }

  hasSingleInstanceLock(): boolean {
    return this.instance.isHeld()
  }

  releaseSingleInstanceLock(): void {
    this.instance.release()
  }

  /** Asks the app and every window to end; each may refuse. */
  quit(): void {
    if (this.quitting || this.ending) return
    this.quitting = true
    if (this.isPrevented('before-quit')) {
      this.quitting = false
      return
    }
    const windows = [...this.core.windows]
    // The last of them to close goes on with quitting.
    for (const window of windows) window.close()
    if (windows.length === 0) this.finishQuit()
    else if (this.core.windows.size > 0) this.quitting = false
  }

  exit(code = 0): void {
    void this.end(code)
  }

  relaunch(): void {
    record(this.core, 'app.relaunch')
  }

  /** Something the host is still doing for the app; the end waits for it. */
  finishBeforeEnd(work: Promise<unknown>): void {
    this.leftToDo.add(work)
    work
      .catch((error: unknown) => {
        if (!/closed|crashed|detach/i.test(String(error))) this.broke(error)
      })
      .finally(() => this.leftToDo.delete(work))
  }

  /** A window has closed. */
  windowClosed(): void {
    if (this.core.windows.size > 0 || this.ending) return
    if (this.quitting) this.finishQuit()
    else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }

  /** The host itself failed: the app cannot go on. */
  broke(error: unknown): void {
    if (this.ending) return
    console.error('chromium host:', error)
    void this.end(70)
  }

  /** Chromium has ended by itself: a person closed its window, or it crashed. There is nothing to show any more. */
  async browserEnded(): Promise<void> {
    if (this.ending) return
    const { headed } = this.core.options
    if (!headed) for (const window of this.core.windows) window.webContents.rendererGone()
    await sleep(patience)
    await this.end(headed ? 0 : 70)
  }

  private finishQuit(): void {
    if (this.isPrevented('will-quit')) this.quitting = false
    else void this.end(0)
  }

  private isPrevented(event: 'before-quit' | 'will-quit'): boolean {
    let prevented = false
    this.emit(event, {
      preventDefault() {
        prevented = true
      },
    })
    return prevented
  }

  private async end(code: number): Promise<void> {
    if (this.ending) return
    this.ending = true
    this.emit('quit', {}, code)
    this.core.clock.end()
    for (const child of this.core.children) child.kill()
    // A page that does not answer any more must not keep the app from ending.
    await Promise.race([Promise.allSettled(this.leftToDo), sleep(patience, undefined, { ref: false })])
    await Promise.all([...this.core.children].map((child) => child.endedWithin(patience)))
    await this.core.pages.end()
    this.instance.release()
    this.core.options.ended(code)
  }
}
