import { expect, test } from 'vitest'
import type { ShareDraft } from '#shared/share-draft.ts'
import { restFor, rests } from '#shared/share-rest.ts'
import { newShare } from '../../../../src/renderer/state/new-share.ts'
import { restAfter } from '../../../../src/renderer/state/rest-anew.ts'

const begun = 1_795_000_000_000
const hour = 60 * 60_000
const share: ShareDraft = {
  ...newShare('2026-11-22', ''),
  receiver: 'a',
  entries: ['one'],
  parts: ['trust'],
  chartsOut: ['trust-faith'],
  questionsOut: ['three'],
}
const resting = { ...share, restingSince: begun }
const grows: readonly Partial<ShareDraft>[] = [
  { entries: ['one', 'two'] },
  { receiver: 'b' },
  { receiver: null },
  { parts: ['trust', 'marks'] },
  { confirmed: ['one'] },
  { privateToo: ['one'] },
  { chartsOut: [] },
  { chartsOut: ['safe'] },
  { questionsOut: [] },
]
const stays: readonly Partial<ShareDraft>[] = [
  {},
  { entries: [] },
  { parts: [] },
  { receiver: 'a' },
  { signedAs: 'M.' },
  { chartsOut: ['trust-faith', 'safe'] },
  { questionsOut: ['three', 'four'] },
  { omissions: [] },
]

test('a share rests for a day, and no clock makes more than two of it', () => {
  expect(rests(null, begun)).toBe(false)
  expect(rests(begun, begun)).toBe(true)
  expect(rests(begun, begun + restFor - 1)).toBe(true)
  expect(rests(begun, begun + restFor)).toBe(false)
  expect(rests(begun, begun - hour)).toBe(true)
  expect(rests(begun, begun - restFor - 1)).toBe(false)
})

test('what comes into it, and another reader, begin the day anew and never end it', () => {
  for (const change of grows) expect(restAfter(resting, change, begun + hour)).toBe(begun + hour)
  for (const change of stays) expect(restAfter(resting, change, begun + hour)).toBe(begun)
})

test('after the day, what comes into it ends it: one decides again', () => {
  for (const change of grows) expect(restAfter(resting, change, begun + restFor)).toBeNull()
  for (const change of stays) expect(restAfter(resting, change, begun + restFor)).toBe(begun)
})

test('only the person’s own word begins or ends it', () => {
  expect(restAfter(resting, { restingSince: null }, begun + hour)).toBeNull()
  expect(restAfter(share, { restingSince: begun }, begun)).toBe(begun)
  for (const change of [...grows, ...stays]) expect(restAfter(share, change, begun)).toBeNull()
})
