import { HostEmitter, notImplemented, refuseUnknown, refuseUnknownOptions } from './unimplemented.ts'

/** What an item of a template may say. */
export interface ItemOptions {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: 'normal' | 'separator' | 'submenu' | 'checkbox' | 'radio'
  readonly accelerator?: string
  readonly registerAccelerator?: boolean
  readonly enabled?: boolean
  readonly visible?: boolean
  readonly checked?: boolean
  readonly submenu?: readonly ItemOptions[] | Menu
  readonly click?: (item: MenuItem, window: unknown, event: object) => void
  readonly [other: string]: unknown
}

const known = new Set([
  'id',
  'label',
  'sublabel',
  'toolTip',
  'role',
  'type',
  'accelerator',
  'acceleratorWorksWhenHidden',
  'registerAccelerator',
  'enabled',
  'visible',
  'checked',
  'submenu',
  'click',
])

/** The items of roles that stand for a whole menu. */
const roleMenus: Readonly<Record<string, readonly ItemOptions[]>> = {
  editmenu: ['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectAll'].map((role) => ({ role })),
  viewmenu: ['reload', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'].map((role) => ({ role })),
  windowmenu: ['minimize', 'close'].map((role) => ({ role })),
  filemenu: [{ role: 'quit' }],
  appmenu: [{ role: 'about' }, { role: 'quit' }],
}

/** Accelerators that roles have without being given one. */
const roleAccelerators: Readonly<Record<string, string>> = {
  quit: 'CmdOrCtrl+Q',
  close: 'CmdOrCtrl+W',
  minimize: 'CmdOrCtrl+M',
  reload: 'CmdOrCtrl+R',
  resetzoom: 'CmdOrCtrl+0',
  zoomin: 'CmdOrCtrl+Plus',
  zoomout: 'CmdOrCtrl+-',
  togglefullscreen: 'F11',
}

/** Electron's MenuItem. */
export class MenuItem {
  readonly id: string
  label: string
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  readonly registerAccelerator: boolean
  readonly submenu: Menu | undefined
  /** What the app wants to happen; a role does what its name says. */
  readonly clicked: ItemOptions['click']

  constructor(options: ItemOptions) {
    refuseUnknownOptions('MenuItem', options, known)
    const role = options.role?.toLowerCase()
    const items = options.submenu ?? (role === undefined ? undefined : roleMenus[role])
    this.id = options.id ?? ''
    this.label = options.label ?? options.role ?? ''
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.role = role
    this.type = options.type ?? (items ? 'submenu' : 'normal')
    this.accelerator = options.accelerator ?? (role === undefined ? undefined : roleAccelerators[role])
    this.registerAccelerator = options.registerAccelerator ?? true
    this.submenu = items instanceof Menu ? items : items && Menu.buildFromTemplate(items)
    this.clicked = options.click
  }
}

/** Electron's Menu. It is drawn nowhere: its items are reached by their accelerators, and by tests. */
export class Menu extends HostEmitter {
  readonly items: MenuItem[] = []

  constructor() {
    super('Menu', ['menu-will-show', 'menu-will-close'])
  }

  static buildFromTemplate(template: readonly ItemOptions[]): Menu {
    const menu = new Menu()
    for (const options of template) menu.append(new MenuItem(options))
    return menu
  }

  append(item: MenuItem): void {
    this.items.push(refuseUnknown('MenuItem', item))
  }

  popup(): void {
    throw notImplemented('Menu.popup')
  }

  /** Every item, those of submenus too. */
  *all(): Generator<MenuItem> {
    for (const item of this.items) {
      yield item
      if (item.submenu) yield* item.submenu.all()
    }
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.all()) if (item.id === id) return item
    return null
  }
}
