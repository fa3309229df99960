import type { ApplicationMenu } from './application-menu.ts'
import { browserWindowClass } from './browser-window.ts'
import type { Clipboard } from './clipboard.ts'
import { type AskPerson, type DialogScript, dialogModule } from './dialogs.ts'
import type { HostCore } from './host-core.ts'
import { Menu, MenuItem } from './menu.ts'
import { sessionModule } from './session.ts'
import { netModule, type SafeStorage, Screen, shellModule } from './small-modules.ts'
import { HostEmitter, refuseUnknown, unimplementedExport } from './unimplemented.ts'
import { UtilityProcess } from './utility-process.ts'

/** Everything main may import from 'electron' (45), whether the host has it or not. */
const allNames = [
  'app',
  'autoUpdater',
  'BaseWindow',
  'BrowserView',
  'BrowserWindow',
  'clipboard',
  'contentTracing',
  'crashReporter',
  'desktopCapturer',
  'dialog',
  'globalShortcut',
  'ImageView',
  'inAppPurchase',
  'ipcMain',
  'Menu',
  'MenuItem',
  'MessageChannelMain',
  'nativeImage',
  'nativeTheme',
  'net',
  'netLog',
  'Notification',
  'powerMonitor',
  'powerSaveBlocker',
  'protocol',
  'pushNotifications',
  'safeStorage',
  'screen',
  'session',
  'ShareMenu',
  'sharedTexture',
  'shell',
  'systemPreferences',
  'TouchBar',
  'Tray',
  'utilityProcess',
  'View',
  'webContents',
  'WebContentsView',
  'webFrameMain',
] as const

/** What a test or a person brings to the modules. */
export interface Surroundings {
  readonly dialogs: DialogScript
  readonly askPerson: AskPerson | null
  readonly clipboard: Clipboard
  readonly safeStorage: SafeStorage
  readonly opened: string[]
  readonly applicationMenu: ApplicationMenu
}

/** The module 'electron' of one app. */
export function electronModule(core: HostCore, around: Surroundings): Record<string, unknown> {
  const { applicationMenu } = around
  class AppMenu extends Menu {
    static setApplicationMenu(menu: Menu | null): void {
      applicationMenu.set(menu)
    }

    static getApplicationMenu(): Menu | null {
      return applicationMenu.menu
    }
  }
  const modules: Readonly<Record<string, object>> = {
    app: core.app,
    clipboard: around.clipboard,
    dialog: dialogModule(around.dialogs, around.askPerson),
    ipcMain: core.ipcMain,
    nativeTheme: core.theme,
    net: netModule(core),
    powerMonitor: core.power,
    protocol: core.defaultSession.protocol,
    safeStorage: around.safeStorage,
    screen: new Screen(),
    session: sessionModule(core),
    shell: shellModule(around.opened),
    utilityProcess: {
      fork(file: string, args: readonly string[] = [], options = {}) {
        const child = new UtilityProcess(file, args, options)
        core.children.add(child)
        child.once('exit', () => core.children.delete(child))
        return child
      },
    },
  }
  const classes: Readonly<Record<string, object>> = {
    BrowserWindow: browserWindowClass(core),
    Menu: AppMenu,
    MenuItem,
  }
  return Object.fromEntries(
    allNames.map((name) => {
      const held = modules[name] ?? classes[name]
      if (!held) return [name, unimplementedExport(name)]
      return [name, held instanceof HostEmitter ? held : refuseUnknown(name, held)]
    }),
  )
}
