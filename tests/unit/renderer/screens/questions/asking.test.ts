import { beforeEach, expect, test } from 'vitest'
import { listenToNews } from '../../../../../src/renderer/journal.ts'
import {
  askAbout,
  keepAsked,
  stopAsking,
  useAsking,
} from '../../../../../src/renderer/screens/questions/asking.ts'
import { vaultIs } from '../../../../../src/renderer/state/vault.ts'
import { fakeBridge } from '../../state/fake-bridge.ts'

const entry = '019aa000-0000-7000-8000-0000000000a1'
let kept: unknown[] = []
const { tell } = fakeBridge({
  'questions.add': (question) => {
    kept.push(question)
    return null
  },
})
listenToNews()

beforeEach(() => {
  kept = []
  stopAsking()
  vaultIs({ kind: 'open' })
})

test('a question that is being typed when the journal locks is kept, once, and gone from the window', async () => {
  askAbout(entry)
  useAsking.setState({ words: 'Why does it stay with me?' })
  const { id } = useAsking.getState()
  tell('vault.locking', null)
  expect(kept).toEqual([{ id, words: 'Why does it stay with me?', entry }])
  vaultIs({ kind: 'locked', because: 'idle' })
  expect(useAsking.getState()).toEqual({ about: null, id: '', words: '' })
})

test('nothing is kept of a question without words, nor of one that was cancelled or is kept already', async () => {
  tell('vault.locking', null)
  askAbout(null)
  useAsking.setState({ words: '  ' })
  tell('vault.locking', null)
  useAsking.setState({ words: 'Something' })
  stopAsking()
  tell('vault.locking', null)
  expect(kept).toEqual([])
  askAbout(null)
  useAsking.setState({ words: 'Something' })
  await keepAsked()
  stopAsking()
  tell('vault.locking', null)
  expect(kept).toHaveLength(1)
})
