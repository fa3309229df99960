import { i18n } from '@lingui/core'
import type { MenuItemConstructorOptions } from 'electron'
import { beforeAll, expect, test, vi } from 'vitest'
import { menuCommands } from '#shared/news.ts'
import { shortcuts } from '#shared/shortcuts.ts'
import { applicationMenu } from '../../../src/main/menu.ts'

vi.mock('electron', () => ({ Menu: { buildFromTemplate: (template: unknown) => template } }))
beforeAll(() => {
  i18n.load('en', {})
  i18n.activate('en')
})

const chosen: string[] = []
function itemsOn(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const own = process.platform
  Object.defineProperty(process, 'platform', { value: platform })
  try {
    const menu = applicationMenu({
      chose: (command) => chosen.push(command),
      offers: () => true,
      lock: () => chosen.push('lock'),
    })
    const all = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
      items.flatMap((item) => [item, ...all(Array.isArray(item.submenu) ? item.submenu : [])])
    return all(menu as unknown as MenuItemConstructorOptions[])
  } finally {
    Object.defineProperty(process, 'platform', { value: own })
  }
}

test.each(['darwin', 'win32', 'linux'] as const)(
  'on %s every command has one place in the menu, and does what it says',
  (platform) => {
    const items = itemsOn(platform)
    for (const command of [...menuCommands, 'lock']) {
      const [item, ...more] = items.filter(({ id }) => id === command)
      expect(more, command).toEqual([])
      expect(item?.label, command).not.toBe('')
      chosen.length = 0
      item?.click?.({} as never, undefined, {} as never)
      expect(chosen).toEqual([command])
    }
  },
)

test('the menu shows the keys the window hears, and leaves all but locking to it', () => {
  const items = itemsOn('linux')
  for (const [command, { key, ...more }] of Object.entries(shortcuts)) {
    const item = items.find(({ id }) => id === command)
    if (!item) continue
    expect(item.accelerator).toBe(`CmdOrCtrl+${'shift' in more ? 'Shift+' : ''}${key}`)
    expect(item.registerAccelerator ?? true, command).toBe(command === 'lock')
  }
  const accelerators = items.flatMap(({ accelerator }) => accelerator ?? [])
  expect(new Set(accelerators).size).toBe(accelerators.length)
  expect(accelerators.length).toBeGreaterThan(5)
})
