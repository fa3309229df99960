import { Addresses } from './addresses.ts'
import { HostApp } from './app.ts'
import { AppClock } from './app-clock.ts'
import { ApplicationMenu } from './application-menu.ts'
import type { HostWindow } from './browser-window.ts'
import { Clipboard } from './clipboard.ts'
import { DialogScript } from './dialogs.ts'
import { electronModule } from './electron-module.ts'
import type { HostCore, Recorded } from './host-core.ts'
import type { HostOptions } from './host-options.ts'
import { IpcMain } from './ipc-main.ts'
import { NativeTheme } from './native-theme.ts'
import { Pages } from './pages.ts'
import { askPerson } from './person-dialogs.ts'
import { PowerMonitor } from './power-monitor.ts'
import { Printing } from './printing.ts'
import { guardContext } from './request-gate.ts'
import { Session } from './session.ts'
import { SafeStorage } from './small-modules.ts'

/** One app on the host, as the tests that drive it see it. */
export interface Host {
  readonly electron: Readonly<Record<string, unknown>>
  readonly app: HostApp
  readonly windows: ReadonlySet<HostWindow>
  readonly clock: AppClock
  readonly dialogs: DialogScript
  readonly power: PowerMonitor
  readonly theme: NativeTheme
  readonly menu: ApplicationMenu
  readonly printing: Printing
  readonly clipboard: Clipboard
  readonly safeStorage: SafeStorage
  /** What the app has handed to shell. */
  readonly opened: readonly string[]
  /** What the app asked for that cannot matter on this host. */
  readonly recorded: readonly Recorded[]
  readonly pages: Pages
}

/** Makes the stand-in for Electron that one run of an app gets. Nothing is started before the app asks for it. */
export function createHost(options: HostOptions): Host {
  const recorded: Recorded[] = []
  const addresses = new Addresses()
  const windows = new Set<HostWindow>()
  const opened: string[] = []
  const dialogs = new DialogScript()
  const safeStorage = new SafeStorage()
  const openPages = () =>
    [...windows].flatMap(({ webContents }) => (webContents.placed ? [webContents.placed.page] : []))

  // The parts know each other through this one object, so it is filled as they are made.
  const core = {
    options,
    addresses,
    windows,
    recorded,
    clock: new AppClock(),
    children: new Set(),
    sessions: new Map(),
    theme: new NativeTheme(openPages),
    power: new PowerMonitor(options.headed),
    printing: new Printing(options.headed),
    ipcMain: new IpcMain(),
  } as unknown as { -readonly [Part in keyof HostCore]: HostCore[Part] }
  core.app = new HostApp(core)
  const clipboard = new Clipboard(core)
  core.defaultSession = new Session(core)
  core.pages = new Pages(
    options,
    () => core.app.commandLine.switches(),
    (context, chromium) => guardContext(core, context, chromium),
    () => void core.app.browserEnded(),
  )
  core.menu = new ApplicationMenu(core)
  const electron = electronModule(core, {
    dialogs,
    askPerson: options.headed ? askPerson : null,
    clipboard,
    safeStorage,
    opened,
    applicationMenu: core.menu,
  })
  const { app, clock, menu, power, theme, printing, pages } = core
  return {
    electron,
    app,
    windows,
    clock,
    dialogs,
    power,
    theme,
    menu,
    printing,
    clipboard,
    safeStorage,
    opened,
    recorded,
    pages,
  }
}
