import { expect, test } from 'vitest'
import { commandOfKey, type KeyPress } from '../../../../src/renderer/state/keys.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false }
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  ...plain,
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '',
  ...more,
})
const pc = { mac: false, typing: true }
const mac = { mac: true, typing: true }

test.each([
  ['n', 'new-entry'],
  ['k', 'go-anywhere'],
  ['f', 'search'],
  ['l', 'lock'],
  ['s', 'show-saved'],
] as const)('Ctrl+%s, or Cmd on a Mac, is %s, also while writing', (key, command) => {
  expect(commandOfKey(press(key, { ctrlKey: true }), pc)).toBe(command)
  expect(commandOfKey(press(key, { metaKey: true }), mac)).toBe(command)
  expect(commandOfKey(press(key.toUpperCase(), { ctrlKey: true }), pc), 'with Caps Lock').toBe(command)
  expect(commandOfKey(press(key), pc), 'a letter alone is a letter').toBeNull()
})

test('the keys stay in their places on a keyboard of another script, and move with a Latin layout', () => {
  expect(commandOfKey(press('д', { code: 'KeyL', ctrlKey: true }), pc)).toBe('lock')
  expect(commandOfKey(press('λ', { code: 'KeyL', ctrlKey: true }), pc)).toBe('lock')
  // Dvorak: the key where QWERTY has P types an L.
  expect(commandOfKey(press('l', { code: 'KeyP', ctrlKey: true }), pc)).toBe('lock')
  expect(commandOfKey(press('p', { code: 'KeyL', ctrlKey: true }), pc)).toBeNull()
})

test('what the system and the text need for themselves is left alone', () => {
  expect(commandOfKey(press('n', { ctrlKey: true }), mac), 'next line on a Mac').toBeNull()
  expect(commandOfKey(press('l', { metaKey: true }), pc), 'lock the computer').toBeNull()
  expect(commandOfKey(press('ł', { code: 'KeyL', ctrlKey: true, altKey: true }), pc), 'AltGr').toBeNull()
  expect(commandOfKey(press('l', { ctrlKey: true, shiftKey: true }), pc)).toBeNull()
  expect(commandOfKey(press('a', { ctrlKey: true }), pc)).toBeNull()
  expect(commandOfKey(press('constructor', { ctrlKey: true }), pc)).toBeNull()
})

test('Shift makes another command of a letter, and the comma opens Settings', () => {
  expect(commandOfKey(press('N', { ctrlKey: true, shiftKey: true }), pc)).toBe('quick-note')
  expect(commandOfKey(press('N', { metaKey: true, shiftKey: true }), mac)).toBe('quick-note')
  expect(commandOfKey(press(',', { code: 'Comma', ctrlKey: true }), pc)).toBe('go-settings')
  expect(commandOfKey(press('б', { code: 'Comma', ctrlKey: true }), pc)).toBe('go-settings')
})

test('? is the list of keys, and a question mark where something is being written', () => {
  const question = press('?', { shiftKey: true })
  expect(commandOfKey(question, { mac: false, typing: false })).toBe('show-keys')
  expect(commandOfKey(question, { mac: false, typing: true })).toBeNull()
})

test('Esc is back, but not while an input method is composing', () => {
  expect(commandOfKey(press('Escape'), pc)).toBe('back')
  expect(commandOfKey(press('Escape', { isComposing: true }), pc)).toBeNull()
})
