import { beforeEach, expect, test, vi } from 'vitest'
import { newDraft, useDrafts } from '../../../../../src/renderer/state/drafts.ts'
import { currentPlace, goTo } from '../../../../../src/renderer/state/place.ts'
import { vaultIs } from '../../../../../src/renderer/state/vault.ts'
import { showWordsIn } from '../../../../../src/renderer/words.ts'
import { fakeBridge } from '../../state/fake-bridge.ts'

vi.mock('../../../../../src/renderer/components/toast.ts', () => ({ showToast: () => () => undefined }))
const { moveToBin } = await import('../../../../../src/renderer/screens/journal/bin-actions.ts')

let moved = Promise.resolve()
fakeBridge({
  'entries.bin': async () => {
    await moved
    return null
  },
  'entries.days': () => ({ days: [], total: 0, binned: 1 }),
})
showWordsIn('en')

function openOne(): string {
  newDraft()
  const id = useDrafts.getState().open?.id ?? ''
  goTo(`/journal/${id}`)
  return id
}

beforeEach(() => {
  vaultIs({ kind: 'open' })
  moved = Promise.resolve()
})

test('an entry that is moved to the bin leaves the page', async () => {
  await moveToBin([openOne()])
  expect(currentPlace()).toBe('/journal')
  expect(useDrafts.getState().open).toBeNull()
})

test('who goes elsewhere while it is moved stays there', async () => {
  let done: () => void = () => undefined
  moved = new Promise((resolve) => {
    done = resolve
  })
  const moving = moveToBin([openOne()])
  goTo('/bin')
  done()
  await moving
  expect(currentPlace()).toBe('/bin')
})
