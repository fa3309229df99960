import { beforeEach, expect, test } from 'vitest'
import type { LastSession } from '#shared/share-offer.ts'
import { sheetParts } from '#shared/sheet-parts.ts'
import {
  chooseKnown,
  chooseNew,
} from '../../../../../../src/renderer/screens/share/for-whom/choose-receiver.ts'
import { useReceivers } from '../../../../../../src/renderer/screens/share/receivers-store.ts'
import { newShare } from '../../../../../../src/renderer/state/new-share.ts'
import { changeShare, useShareDraft } from '../../../../../../src/renderer/state/share-draft.ts'
import { vaultIs } from '../../../../../../src/renderer/state/vault.ts'
import { fakeBridge } from '../../../state/fake-bridge.ts'

const today = '2026-11-22'
const weber = { id: 'weber', kind: 'therapist', name: 'Dr. Weber' } as const
const choir = { id: 'choir', kind: 'someone', name: 'Mira' } as const
const last: Record<string, LastSession> = { weber: { from: '2026-11-10', by: 'document' } }
let answers = true

fakeBridge({
  'share.lastSession': ({ receiver }: { receiver: string }) => {
    if (!answers) throw new Error('damaged')
    return last[receiver] ?? null
  },
  'receivers.keep': (receiver: unknown) => receiver,
  'shareDraft.save': () => null,
})

const draft = () => useShareDraft.getState().draft
beforeEach(() => {
  answers = true
  vaultIs({ kind: 'open' })
  useReceivers.setState({ receivers: [weber, choir], ledger: [], failure: null })
  useShareDraft.setState({ read: true, draft: newShare(today, '') })
})

test('for somebody who was given something the weeks begin where that ended, for others eight weeks ago', async () => {
  await chooseKnown(weber, today)
  expect(draft()).toMatchObject({ receiver: 'weber', period: 'since-last', from: '2026-11-10', to: today })
  await chooseKnown(choir, today)
  expect(draft()).toMatchObject({ receiver: 'choir', period: 'eight-weeks', from: '2026-09-28', to: today })
  await chooseKnown(weber, today)
  await chooseNew('couples-therapist', today)
  expect(draft()).toMatchObject({ period: 'eight-weeks', parts: [...sheetParts] })
})

test('weeks the person chose stay, and a yes given for one reader is none for another', async () => {
  const own = { period: 'own', from: '2026-01-01', to: '2026-02-01' } as const
  changeShare({ ...own, periodChosen: true, entries: ['one'], confirmed: ['one'], privateToo: ['one'] })
  await chooseKnown(weber, today)
  expect(draft()).toMatchObject({ ...own, entries: ['one'], confirmed: [], privateToo: [] })
})

test('a rest that goes on begins anew for another reader, and does not end', async () => {
  const begun = Date.now() - 60_000
  changeShare({ restingSince: begun })
  await chooseKnown(weber, today)
  expect(draft()?.restingSince).toBeGreaterThan(begun)
})

test('a last time that cannot be read is said, and the weeks stay as they are', async () => {
  answers = false
  await chooseKnown(weber, today)
  expect(draft()).toMatchObject({ receiver: 'weber', period: 'eight-weeks' })
  expect(useReceivers.getState().failure).not.toBeNull()
})
