import { beforeEach, expect, test, vi } from 'vitest'
import { defaultPreferences } from '#shared/default-preferences.ts'
import { PreferenceStore } from '../../../src/main/preferences.ts'

/** What is in the file. */
let file: Record<string, unknown> = {}
vi.mock('electron-store', () => ({
  default: class {
    get = (name: string) => file[name]
    set = (name: string, value: unknown) => {
      file[name] = value
    }
  },
}))
beforeEach(() => {
  file = {}
})

test('choices that cannot be understood fall back one by one', () => {
  file.preferences = { theme: 'night', contrast: 'loud', clock: 24, weekStart: 'monday', extra: true }
  expect(new PreferenceStore().read()).toEqual({ ...defaultPreferences, theme: 'night', weekStart: 'monday' })
})

test('a choice is kept beside the others', () => {
  const store = new PreferenceStore()
  store.change({ motion: 'less' })
  expect(store.change({ clock: '24', theme: undefined })).toEqual({
    ...defaultPreferences,
    motion: 'less',
    clock: '24',
  })
})

test.each([
  [null, null],
  ['wide', null],
  [{ width: 1000 }, null],
  [
    { width: 1000, height: 700 },
    { width: 1000, height: 700 },
  ],
  [
    { width: 1000, height: 700, x: 5 },
    { width: 1000, height: 700 },
  ],
  [
    { width: 1000, height: 700, x: 5, y: -8, maximised: true },
    { width: 1000, height: 700, x: 5, y: -8, maximised: true },
  ],
  [
    { width: 1000, height: 700, maximised: 'yes' },
    { width: 1000, height: 700 },
  ],
])('of a place of the window such as %o only what can be used is taken', (kept, place) => {
  file.window = kept
  expect(new PreferenceStore().windowPlace).toEqual(place)
})
