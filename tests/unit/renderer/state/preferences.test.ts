import { expect, test } from 'vitest'
import { defaultPreferences } from '#shared/default-preferences.ts'
import {
  changePreferences,
  preferencesAre,
  usePreferences,
} from '../../../../src/renderer/state/preferences.ts'
import { fakeBridge } from './fake-bridge.ts'

const root = { dataset: {} as Record<string, string> }
Object.assign(globalThis, { document: { documentElement: root } })

test('the window starts with the look main would choose, so that nothing changes when main has answered', () => {
  expect(usePreferences.getState()).toEqual(defaultPreferences)
})

test('the style sheets read every look from the root element', () => {
  preferencesAre({
    ...defaultPreferences,
    theme: 'night',
    contrast: 'more',
    motion: 'less',
    writingSize: 'larger',
  })
  expect(root.dataset).toEqual({
    theme: 'night',
    face: 'notebook',
    writingSize: 'larger',
    contrast: 'more',
    motion: 'less',
  })
})

test('a choice that could not be kept is taken back, and said', async () => {
  preferencesAre(defaultPreferences)
  fakeBridge({})
  await expect(changePreferences({ contrast: 'more' })).rejects.toThrow()
  expect(usePreferences.getState().contrast).toBe('system')
  expect(root.dataset.contrast).toBe('system')
})
