import { i18n } from '@lingui/core'
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#shared/news.ts'
import { type Shortcut, shortcuts } from '#shared/shortcuts.ts'

interface Choices {
  chose(command: MenuCommand): void
  /** Whether a command is offered now. */
  offers(command: MenuCommand): boolean
  lock(): void
}

const line: MenuItemConstructorOptions = { type: 'separator' }

/**
 * The application menu: on a Mac at the top of the screen, elsewhere at the top of the window when Alt is pressed, as
 * people know it from browsers. The window hears most keys itself (`registerAccelerator: false` only shows them here);
 * locking is heard by main, so that it works even if the window does not answer. No word of the journal is ever in it.
 */
export function applicationMenu({ chose, offers, lock }: Choices): Menu {
  const item = (command: MenuCommand): MenuItemConstructorOptions => ({
    id: command,
    label: menuWords[command](),
    enabled: offers(command),
    ...accelerator(command),
    click: () => chose(command),
  })
  const lockNow: MenuItemConstructorOptions = {
    id: 'lock',
    label: i18n._(/*i18n*/ { id: 'menu.lock-now', message: 'Lock now' }),
    accelerator: electronKeys(shortcuts.lock),
    click: lock,
  }
  const mac = process.platform === 'darwin'
  return Menu.buildFromTemplate([
    ...(mac ? [macAppMenu(item('go-settings'))] : []),
    {
      label: i18n._(/*i18n*/ { id: 'menu.journal', message: 'Journal' }),
      submenu: [
        item('new-entry'),
        item('quick-note'),
        line,
        ...(mac ? [] : [item('go-settings'), line]),
        lockNow,
        ...(mac ? [] : [line, role('quit')]),
      ],
    },
    {
      label: i18n._(/*i18n*/ { id: 'menu.edit', message: 'Edit' }),
      submenu: [
        role('undo'),
        role('redo'),
        line,
        role('cut'),
        role('copy'),
        role('paste'),
        role('pasteAndMatchStyle'),
        role('selectAll'),
        line,
        item('find-in-entry'),
        item('search'),
      ],
    },
    {
      label: i18n._(/*i18n*/ { id: 'menu.view', message: 'View' }),
      submenu: [
        item('focus-mode'),
        line,
        role('zoomIn'),
        role('zoomOut'),
        role('resetZoom'),
        line,
        role('togglefullscreen'),
      ],
    },
    {
      label: i18n._(/*i18n*/ { id: 'menu.go', message: 'Go' }),
      submenu: [
        item('go-anywhere'),
        line,
        item('go-today'),
        item('go-journal'),
        item('go-exercises'),
        item('go-calendar'),
        item('go-promises'),
        item('go-over-time'),
        item('go-share'),
      ],
    },
    ...(mac ? [macWindowMenu()] : []),
    {
      role: 'help',
      label: i18n._(/*i18n*/ { id: 'menu.help', message: 'Help' }),
      submenu: [{ ...item('show-keys'), accelerator: '?', registerAccelerator: false }, item('show-safety')],
    },
  ])
}

/** As people know it from other apps, with Settings where macOS has it. */
function macAppMenu(settings: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      role('about'),
      line,
      settings,
      line,
      role('services'),
      line,
      role('hide'),
      role('hideOthers'),
      role('unhide'),
      line,
      role('quit'),
    ],
  }
}

function macWindowMenu(): MenuItemConstructorOptions {
  return {
    role: 'windowMenu',
    label: i18n._(/*i18n*/ { id: 'menu.window', message: 'Window' }),
    submenu: [role('minimize'), role('zoom'), line, role('front')],
  }
}

/** What every app can do. Electron's own words for it are English in every language. */
function role(does: Role): MenuItemConstructorOptions {
  return { role: does, label: roleWords[does]() }
}

function accelerator(command: MenuCommand): MenuItemConstructorOptions {
  const shortcut: Shortcut | undefined = { ...shortcuts }[command as keyof typeof shortcuts]
  return shortcut ? { accelerator: electronKeys(shortcut), registerAccelerator: false } : {}
}

const electronKeys = ({ key, shift }: Shortcut): string => `CmdOrCtrl+${shift ? 'Shift+' : ''}${key}`

const roleWords = {
  undo: () => i18n._(/*i18n*/ { id: 'menu.undo', message: 'Undo' }),
  redo: () => i18n._(/*i18n*/ { id: 'menu.redo', message: 'Redo' }),
  cut: () => i18n._(/*i18n*/ { id: 'menu.cut', message: 'Cut' }),
  copy: () => i18n._(/*i18n*/ { id: 'menu.copy', message: 'Copy' }),
  paste: () => i18n._(/*i18n*/ { id: 'menu.paste', message: 'Paste' }),
  pasteAndMatchStyle: () => i18n._(/*i18n*/ { id: 'menu.paste-plain', message: 'Paste without its look' }),
  selectAll: () => i18n._(/*i18n*/ { id: 'menu.select-all', message: 'Select all' }),
  zoomIn: () => i18n._(/*i18n*/ { id: 'menu.larger', message: 'Larger' }),
  zoomOut: () => i18n._(/*i18n*/ { id: 'menu.smaller', message: 'Smaller' }),
  resetZoom: () => i18n._(/*i18n*/ { id: 'menu.actual-size', message: 'Actual size' }),
  togglefullscreen: () => i18n._(/*i18n*/ { id: 'menu.full-screen', message: 'Full screen' }),
  about: () => i18n._(/*i18n*/ { id: 'menu.about', message: 'About Goldseam' }),
  services: () => i18n._(/*i18n*/ { id: 'menu.services', message: 'Services' }),
  hide: () => i18n._(/*i18n*/ { id: 'menu.hide', message: 'Hide Goldseam' }),
  hideOthers: () => i18n._(/*i18n*/ { id: 'menu.hide-others', message: 'Hide others' }),
  unhide: () => i18n._(/*i18n*/ { id: 'menu.show-all', message: 'Show all' }),
  minimize: () => i18n._(/*i18n*/ { id: 'menu.minimize', message: 'Minimise' }),
  zoom: () => i18n._(/*i18n*/ { id: 'menu.zoom', message: 'Zoom' }),
  front: () => i18n._(/*i18n*/ { id: 'menu.front', message: 'Bring all to front' }),
  quit: () => i18n._(/*i18n*/ { id: 'menu.quit', message: 'Quit' }),
} as const satisfies Partial<Record<NonNullable<MenuItemConstructorOptions['role']>, () => string>>
type Role = keyof typeof roleWords

/** Every command of the contract has a place in the menu: one without words does not compile. */
const menuWords: Record<MenuCommand, () => string> = {
  'new-entry': () => i18n._(/*i18n*/ { id: 'menu.new-entry', message: 'New entry' }),
  'quick-note': () => i18n._(/*i18n*/ { id: 'menu.quick-note', message: 'Quick note' }),
  search: () => i18n._(/*i18n*/ { id: 'menu.search', message: 'Search the journal' }),
  'go-anywhere': () => i18n._(/*i18n*/ { id: 'menu.go-anywhere', message: 'Go to anything' }),
  'go-today': () => i18n._(/*i18n*/ { id: 'menu.today', message: 'Today' }),
  'go-journal': () => i18n._(/*i18n*/ { id: 'menu.the-journal', message: 'Journal' }),
  'go-exercises': () => i18n._(/*i18n*/ { id: 'menu.exercises', message: 'Exercises' }),
  'go-calendar': () => i18n._(/*i18n*/ { id: 'menu.calendar', message: 'Calendar' }),
  'go-promises': () => i18n._(/*i18n*/ { id: 'menu.promises', message: 'Promises' }),
  'go-over-time': () => i18n._(/*i18n*/ { id: 'menu.over-time', message: 'Over time' }),
  'go-share': () => i18n._(/*i18n*/ { id: 'menu.share', message: 'Share' }),
  'go-settings': () => i18n._(/*i18n*/ { id: 'menu.settings', message: 'Settings' }),
  'find-in-entry': () => i18n._(/*i18n*/ { id: 'menu.find-in-entry', message: 'Find in this entry' }),
  'focus-mode': () => i18n._(/*i18n*/ { id: 'menu.focus-mode', message: 'Focus mode' }),
  'show-keys': () => i18n._(/*i18n*/ { id: 'menu.keys', message: 'Keys' }),
  'show-safety': () => i18n._(/*i18n*/ { id: 'menu.safety', message: 'Safety' }),
}
