import { expect, test } from 'vitest'
import { defaultPreferences } from '#shared/preferences.ts'
import { usePreferences } from '../../../../src/renderer/state/preferences.ts'

test('the window starts with the look main would choose, so that nothing changes when main has answered', () => {
  expect(usePreferences.getState()).toEqual(defaultPreferences)
})
