import { beforeEach, expect, test } from 'vitest'
import type { Receiver } from '#shared/receiver.ts'
import {
  keepReceiver,
  readReceivers,
  useReceivers,
} from '../../../../../src/renderer/screens/share/receivers-store.ts'
import { vaultIs } from '../../../../../src/renderer/state/vault.ts'
import { fakeBridge } from '../../state/fake-bridge.ts'

const ames: Receiver = { id: '019aa000-0000-7000-8000-0000000000a1', kind: 'therapist', name: 'Ames' }
const weber: Receiver = { id: '019aa000-0000-7000-8000-0000000000a2', kind: 'couples-therapist', name: '' }

let kept: Receiver[] = []
/** Lets the journal's answers go on their way, one for each call. */
let waiting: (() => void)[] = []
let late = false

fakeBridge({
  'receivers.list': () => {
    const answer = [...kept]
    return late ? new Promise((answered) => waiting.push(() => answered(answer))) : answer
  },
  'receivers.keep': (receiver) => {
    kept = [...kept.filter(({ id }) => id !== (receiver as Receiver).id), receiver as Receiver]
    return null
  },
  'shares.list': () => [],
})

beforeEach(() => {
  vaultIs({ kind: 'locked', because: 'asked' })
  vaultIs({ kind: 'open' })
  kept = [ames]
  waiting = []
  late = false
})

test('somebody named while the list was on its way stays, and so do those who were there', async () => {
  late = true
  const read = readReceivers()
  await keepReceiver(weber)
  late = false
  for (const answer of waiting) answer()
  await read
  expect(useReceivers.getState()).toMatchObject({ receivers: [ames, weber], failure: null })
})
