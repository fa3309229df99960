import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { EntryDraft } from '#shared/entry.ts'
import { Failure } from '#shared/failure.ts'
import {
  finishNote,
  leaveNote,
  typeNote,
  useQuickNote,
} from '../../../../../src/renderer/screens/today/quick-note.ts'
import { flushDrafts, newDraft, openDraft, useDrafts } from '../../../../../src/renderer/state/drafts.ts'
import { vaultIs } from '../../../../../src/renderer/state/vault.ts'
import { fakeEntries } from '../../state/fake-entries.ts'

let entries = fakeEntries()
let binned: string[] = []
const answer = async (work: () => Promise<unknown>) => {
  try {
    return { ok: true, value: await work() }
  } catch (failure) {
    return { ok: false, code: failure instanceof Failure ? failure.code : 'unexpected' }
  }
}
Object.assign(globalThis, {
  window: {
    bridge: {
      async call(name: string, input: never) {
        if (name === 'entries.save') return answer(() => entries.save(input as EntryDraft))
        if (name === 'entries.bin') {
          binned.push(...(input as { ids: string[] }).ids)
          return { ok: true, value: null }
        }
        return answer(() => entries.read(input as { id: string }))
      },
    },
  },
})
const bodies = () => [...entries.stored.values()].map(({ body }) => body)

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T21:04:00Z') })
  entries = fakeEntries()
  binned = []
  vaultIs({ kind: 'open' })
})
afterEach(() => {
  vaultIs({ kind: 'locked', because: 'asked' })
  vi.useRealTimers()
})

test('a second after the first letter it is on the disk, as a note', async () => {
  typeNote('M')
  await vi.advanceTimersByTimeAsync(100)
  typeNote('Mi')
  await vi.advanceTimersByTimeAsync(900)
  expect(bodies()).toEqual(['Mi'])
  expect(entries.drafts[0]).toMatchObject({ kind: 'note', baseRevision: 0 })
  expect(useQuickNote.getState().save.kind).toBe('saved')
})

test('its kind is said once, when it is new', async () => {
  typeNote('One')
  await flushDrafts()
  typeNote('One and two')
  await flushDrafts()
  expect(entries.drafts.map(({ kind }) => kind)).toEqual(['note', undefined])
  expect(bodies()).toEqual(['One and two'])
})

test('a finished note empties the field and says where it is; the next is another entry', async () => {
  typeNote('The gate at six.')
  await finishNote()
  const { text, finished } = useQuickNote.getState()
  expect(text).toBe('')
  expect(entries.stored.get(finished?.id ?? '')?.body).toBe('The gate at six.')
  typeNote('Milk.')
  expect(useQuickNote.getState().finished).toBeNull()
  await finishNote()
  expect(bodies().toSorted()).toEqual(['Milk.', 'The gate at six.'])
})

test('a note that cannot be saved stays in the field with the reason, and is saved as soon as that works', async () => {
  entries.failWith('disk-full', 'disk-full')
  typeNote('The gate at six.')
  await finishNote()
  expect(useQuickNote.getState()).toMatchObject({
    text: 'The gate at six.',
    save: { kind: 'not-saved' },
    finished: null,
  })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(bodies()).toEqual(['The gate at six.'])
})

test('a field that is left keeps its last letters, and one that could not be saved is named like any entry left', async () => {
  typeNote('The gate')
  leaveNote()
  await vi.advanceTimersByTimeAsync(0)
  expect(bodies()).toEqual(['The gate'])
  entries.failWith('disk-full')
  typeNote('Milk')
  leaveNote()
  await vi.advanceTimersByTimeAsync(0)
  expect(useDrafts.getState().left).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(bodies()).toEqual(['The gate', 'Milk'])
  expect(useDrafts.getState().left).toHaveLength(0)
})

test('locking hands over the last letters of a note', async () => {
  typeNote('The gate')
  await vi.advanceTimersByTimeAsync(2_000)
  typeNote('The gate at six')
  await flushDrafts()
  expect(bodies()).toEqual(['The gate at six'])
})

test('a note whose words were all taken out again goes to the bin, and one that never had any is no entry', async () => {
  typeNote('   ')
  await finishNote()
  expect(bodies()).toEqual([])
  typeNote('Not this.')
  await flushDrafts()
  const [id] = entries.stored.keys()
  typeNote('')
  await finishNote()
  expect(binned).toEqual([id])
  expect(useQuickNote.getState()).toMatchObject({ text: '', finished: null })
})

test('a note and the entry on the page do not get into each other’s way', async () => {
  const page = newDraft()
  typeNote('A note.')
  await flushDrafts()
  expect(useDrafts.getState().open?.id).toBe(page)
  await finishNote()
  const { finished } = useQuickNote.getState()
  await openDraft(finished?.id ?? '')
  expect(useDrafts.getState().open?.id).toBe(finished?.id)
})
