import { expect, test } from 'vitest'
import { keysOf, parseAccelerator } from '../../../../tools/chromium-host/accelerators.ts'
import { Menu } from '../../../../tools/chromium-host/menu.ts'

const onLinux = test.skipIf(process.platform === 'darwin')
const none = { ctrl: false, meta: false, alt: false, shift: false }

onLinux.each([
  ['CmdOrCtrl+L', { ...none, key: 'l', ctrl: true }],
  ['CmdOrCtrl+Shift+N', { ...none, key: 'n', ctrl: true, shift: true }],
  ['Alt+Left', { ...none, key: 'arrowleft', alt: true }],
  ['CmdOrCtrl+Plus', { ...none, key: '+', ctrl: true }],
  ['?', { ...none, key: '?' }],
  ['F11', { ...none, key: 'f11' }],
])('%s', (text, key) => {
  expect(parseAccelerator(text)).toEqual(key)
})

test('only keys the menu registers are listened for, each with the place of its item', () => {
  const menu = Menu.buildFromTemplate([
    { label: 'File', submenu: [{ label: 'Shown only', accelerator: 'Ctrl+N', registerAccelerator: false }] },
    { label: 'Lock', accelerator: 'Ctrl+L' },
    { role: 'zoomIn' },
  ])
  expect(keysOf(menu, 'none').map(({ key, item }) => `${key} ${item}`)).toEqual(['l 2', '+ 3'])
  expect(keysOf(menu, 'shown').map(({ key }) => key)).toEqual(['l'])
})
