import type { Addresses } from './addresses.ts'
import type { HostApp } from './app.ts'
import type { AppClock } from './app-clock.ts'
import type { ApplicationMenu } from './application-menu.ts'
import type { HostWindow } from './browser-window.ts'
import type { HostOptions } from './host-options.ts'
import type { IpcMain } from './ipc-main.ts'
import type { NativeTheme } from './native-theme.ts'
import type { Pages } from './pages.ts'
import type { PowerMonitor } from './power-monitor.ts'
import type { Printing } from './printing.ts'
import type { Session } from './session.ts'
import type { UtilityProcess } from './utility-process.ts'

/** Something the app asked for that cannot matter on this host. */
export interface Recorded {
  readonly what: string
  readonly with: readonly unknown[]
}

/** The parts of one host, as they see each other. */
export interface HostCore {
  readonly options: HostOptions
  readonly addresses: Addresses
  readonly clock: AppClock
  readonly windows: Set<HostWindow>
  readonly children: Set<UtilityProcess>
  readonly recorded: Recorded[]
  readonly app: HostApp
  readonly ipcMain: IpcMain
  readonly theme: NativeTheme
  readonly menu: ApplicationMenu
  readonly power: PowerMonitor
  readonly pages: Pages
  readonly printing: Printing
  readonly sessions: Map<string, Session>
  readonly defaultSession: Session
}

/** Notes that the app asked for something that cannot matter here. */
export function record(core: Pick<HostCore, 'recorded'>, what: string, ...given: readonly unknown[]): void {
  core.recorded.push({ what, with: given })
}
