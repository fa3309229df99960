import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupName, madeAtOf } from '#shared/backup-name.ts'

test('the name of a backup says to the millisecond when it was made', () => {
  expect(backupName(Date.UTC(2026, 10, 22, 10, 42, 12, 345))).toBe('20261122T104212345Z')
  const years = { min: Date.UTC(1, 0, 1) + 2000 * 365 * 86_400_000, max: Date.UTC(9999, 0, 1) }
  fc.assert(fc.property(fc.integer(years), (at) => madeAtOf(backupName(at)) === at))
})

test('nothing else is taken for a name', () => {
  const names = ['', '..', '20261122T104212345', '20261322T104212345Z', '20260230T104212345Z']
  const more = [
    '20261122T104212345Z.unfinished',
    '20261122T104212345Z/..',
    ' 20261122T104212345Z',
    'attachments',
  ]
  for (const name of [...names, ...more]) expect(madeAtOf(name), name).toBeNull()
})
