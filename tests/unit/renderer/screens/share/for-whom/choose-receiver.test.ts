import { beforeEach, expect, test } from 'vitest'
import { fakeBridge } from '../../../state/fake-bridge.ts'

fakeBridge({
  'receivers.keep': () => null,
  'receivers.remove': () => null,
  'share.lastSession': () => null,
  'shareDraft.keep': () => null,
})
const today = '2026-03-03'
const at = '../../../../../../src/renderer'
const { chooseKnown, chooseNew, isNew, knownReceivers } = await import(
  `${at}/screens/share/for-whom/choose-receiver.ts`
)
const { useReceivers } = await import(`${at}/screens/share/receivers-store.ts`)
const { useShareDraft } = await import(`${at}/state/share-draft.ts`)
const { newShare } = await import(`${at}/state/new-share.ts`)

const hale = { id: '019aa000-0000-7000-8000-000000000001', kind: 'therapist', name: 'Dr Hale' } as const

beforeEach(() => {
  useReceivers.setState({ receivers: [hale], ledger: [], failure: null })
  useShareDraft.setState({ read: true, draft: newShare(today, '') })
})

test('somebody known stays known when they are chosen, also if they were given nothing yet', async () => {
  await chooseKnown(hale, today)
  expect(useShareDraft.getState().draft?.receiver).toBe(hale.id)
  expect(isNew(hale)).toBe(false)
  expect(knownReceivers([hale])).toEqual([hale])
})

test('somebody new is new until they are given something', async () => {
  await chooseNew('someone', today)
  const fresh = useReceivers.getState().receivers?.[1]
  expect(fresh?.kind).toBe('someone')
  expect(fresh && isNew(fresh)).toBe(true)
  expect(knownReceivers(useReceivers.getState().receivers ?? [])).toEqual([hale])
})
