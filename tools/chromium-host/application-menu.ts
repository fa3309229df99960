import type { HostWindow } from './browser-window.ts'
import type { HostCore } from './host-core.ts'
import type { Menu, MenuItem } from './menu.ts'
import { notImplemented } from './unimplemented.ts'

const editRoles: Readonly<Record<string, string>> = {
  undo: 'undo',
  redo: 'redo',
  cut: 'cut',
  copy: 'copy',
  paste: 'paste',
  pasteandmatchstyle: 'pasteAndMatchStyle',
  delete: 'delete',
  selectall: 'selectAll',
}

/** The application menu: what a click on one of its items does. */
export class ApplicationMenu {
  menu: Menu | null = null
  private readonly core: HostCore

  constructor(core: HostCore) {
    this.core = core
  }

  set(menu: Menu | null): void {
    this.menu = menu
    for (const window of this.core.windows) window.webContents.menuChanged()
  }

  /** Clicks the item with this id or label. Throws when there is none, or it cannot be clicked. */
  click(name: string): void {
    const items = [...(this.menu?.all() ?? [])]
    const item = items.find(({ id }) => id === name) ?? items.find(({ label }) => label === name)
    if (!item) throw new Error(`the application menu has no item '${name}'`)
    if (!item.enabled || !item.visible) throw new Error(`the menu item '${name}' cannot be clicked`)
    this.choose(item)
  }

  /** A key of the menu was pressed in the window. */
  pressed(place: number): void {
    const item = [...(this.menu?.all() ?? [])][place]
    if (item?.enabled) this.choose(item)
  }

  /** Does what an item is for. */
  choose(item: MenuItem): void {
    const window = [...this.core.windows].findLast((one) => one.isVisible())
    if (item.clicked) item.clicked(item, window, {})
    else if (item.role !== undefined) this.playRole(item.role, window)
  }

  private playRole(role: string, window: HostWindow | undefined): void {
    const edit = editRoles[role]
    if (edit) {
      window?.webContents.edit(edit)
      return
    }
    const factor = window?.webContents.getZoomFactor() ?? 1
    const actions: Readonly<Record<string, () => void>> = {
      quit: () => this.core.app.quit(),
      close: () => window?.close(),
      minimize: () => window?.minimize(),
      reload: () => window?.webContents.reload(),
      togglefullscreen: () => window?.setFullScreen(!window.isFullScreen()),
      zoomin: () => window?.webContents.setZoomFactor(factor * 1.2),
      zoomout: () => window?.webContents.setZoomFactor(factor / 1.2),
      resetzoom: () => window?.webContents.setZoomFactor(1),
    }
    const action = actions[role]
    if (!action) throw notImplemented(`menu role '${role}'`)
    action()
  }
}
