import { i18n } from '@lingui/core'
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#shared/contract.ts'

interface Choices {
  chose(command: MenuCommand): void
  lock(): void
}

/**
 * The application menu. The window hears most keys itself (`registerAccelerator: false` only shows them here);
 * locking is heard by main, so that it works even if the window does not answer.
 */
export function applicationMenu({ chose, lock }: Choices): Menu {
  const item = (label: string, accelerator: string, command: MenuCommand): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: () => chose(command),
  })
  const words = {
    journal: i18n._(/*i18n*/ { id: 'menu.journal', message: 'Journal' }),
    newEntry: i18n._(/*i18n*/ { id: 'menu.new-entry', message: 'New entry' }),
    lockNow: i18n._(/*i18n*/ { id: 'menu.lock-now', message: 'Lock now' }),
    go: i18n._(/*i18n*/ { id: 'menu.go', message: 'Go' }),
    search: i18n._(/*i18n*/ { id: 'menu.search', message: 'Search' }),
    goAnywhere: i18n._(/*i18n*/ { id: 'menu.go-anywhere', message: 'Go to anything' }),
    help: i18n._(/*i18n*/ { id: 'menu.help', message: 'Help' }),
    keys: i18n._(/*i18n*/ { id: 'menu.keys', message: 'Keys' }),
    safety: i18n._(/*i18n*/ { id: 'menu.safety', message: 'Safety' }),
  }
  const mac = process.platform === 'darwin'
  return Menu.buildFromTemplate([
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    {
      label: words.journal,
      submenu: [
        item(words.newEntry, 'CmdOrCtrl+N', 'new-entry'),
        { type: 'separator' },
        { id: 'lock', label: words.lockNow, accelerator: 'CmdOrCtrl+L', click: lock },
        ...(mac ? [] : [{ type: 'separator' as const }, { role: 'quit' as const }]),
      ],
    },
    { role: 'editMenu' },
    {
      label: words.go,
      submenu: [
        item(words.search, 'CmdOrCtrl+F', 'search'),
        item(words.goAnywhere, 'CmdOrCtrl+K', 'go-anywhere'),
        { type: 'separator' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { role: 'togglefullscreen' },
      ],
    },
    {
      role: 'help',
      label: words.help,
      submenu: [
        item(words.keys, '?', 'show-keys'),
        { label: words.safety, click: () => chose('show-safety') },
      ],
    },
  ])
}
