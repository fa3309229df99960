import { i18n } from '@lingui/core'
import { beforeEach, expect, test } from 'vitest'
import { defaultPreferences } from '#shared/default-preferences.ts'
import { versionMoments } from '../../../../../../src/renderer/screens/journal/versions/version-moments.ts'
import { usePreferences } from '../../../../../../src/renderer/state/preferences.ts'

beforeEach(() => {
  i18n.load('en', {})
  i18n.activate('en')
  Object.defineProperty(globalThis, 'navigator', { value: { language: 'en-GB' }, configurable: true })
  usePreferences.setState(defaultPreferences)
})

const saved = (...moments: readonly string[]) =>
  versionMoments(
    moments.map((moment) => ({ savedAt: Date.parse(moment) })),
    'Asia/Kolkata',
  )

test('versions of different minutes show hours and minutes', () => {
  expect(saved('2026-03-03T15:35:00Z', '2026-03-03T15:34:59.999Z', '2026-03-02T18:40:00Z')).toEqual([
    { day: '2026-03-03', time: '21:05' },
    { day: '2026-03-03', time: '21:04' },
    { day: '2026-03-03', time: expect.stringMatching(/^0?0:10$/) },
  ])
})

test('versions of the same minute show their seconds, the others do not', () => {
  expect(
    saved(
      '2026-03-03T15:35:00Z',
      '2026-03-03T15:34:59.999Z',
      '2026-03-03T15:34:07Z',
      '2026-03-02T15:34:07Z',
    ).map(({ time }) => time),
  ).toEqual(['21:05', '21:04:59', '21:04:07', '21:04'])
  usePreferences.setState({ clock: '12' })
  expect(saved('2026-03-03T15:34:59Z', '2026-03-03T15:34:07Z').map(({ time }) => time)).toEqual([
    expect.stringMatching(/^9:04:59\spm$/i),
    expect.stringMatching(/^9:04:07\spm$/i),
  ])
})
