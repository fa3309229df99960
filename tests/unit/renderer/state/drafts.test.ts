import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { EntryDraft } from '#shared/entry.ts'
import { Failure } from '#shared/failure.ts'
import {
  beginEditing,
  bodyTyped,
  closeDraft,
  confirmSaved,
  draftsPending,
  dropDrafts,
  endEditing,
  flushDrafts,
  markDraft,
  newDraft,
  openDraft,
  redateDraft,
  showStored,
  takeInMarks,
  titleTyped,
  useDrafts,
} from '../../../../src/renderer/state/drafts.ts'
import { vaultIs } from '../../../../src/renderer/state/vault.ts'
import { fakeEntries } from './fake-entries.ts'

let entries = fakeEntries()
let readsWait: Promise<void> | null = null
const asked: string[] = []
// The bridge carries failures as data.
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
      async call(name: string, input: unknown) {
        if (name === 'entries.save') return answer(() => entries.save(input as EntryDraft))
        asked.push(name)
        if (name === 'entries.days') return answer(async () => ({ days: [], total: 0, binned: 0 }))
        await readsWait
        return answer(() => entries.read(input as { id: string }))
      },
    },
  },
})

/** The one editor of the page: it shows whatever was opened last. */
let text = ''
function edit(): void {
  const { open } = useDrafts.getState()
  text = beginEditing(open?.opening ?? -1, () => text) ?? text
}
function type(words: string): void {
  text += words
  bodyTyped()
}
const stored = (id: string) => entries.stored.get(id)?.body
const openId = () => useDrafts.getState().open?.id

async function put(id: string, body: string): Promise<void> {
  await entries.save({ id, baseRevision: 0, day: '2026-03-01', time: '21:04', zone: 'UTC', title: '', body })
}

beforeEach(async () => {
  vi.useFakeTimers()
  entries = fakeEntries()
  readsWait = null
  text = ''
  vaultIs({ kind: 'open' })
  await put('a', 'A')
  await put('b', 'B')
})
afterEach(() => {
  vaultIs({ kind: 'locked', because: 'asked' })
  vi.useRealTimers()
})

test('typing and at once opening another entry keeps each text to its own entry', async () => {
  await openDraft('a')
  edit()
  type(' one')
  await openDraft('b')
  edit()
  type(' two')
  await flushDrafts()
  expect([stored('a'), stored('b')]).toEqual(['A one', 'B two'])
})

test('typing and at once beginning a new entry, or leaving the page, loses nothing', async () => {
  await openDraft('a')
  edit()
  type(' one')
  const id = newDraft()
  edit()
  expect(text).toBe('')
  type('new')
  closeDraft()
  await flushDrafts()
  expect([stored('a'), stored(id)]).toEqual(['A one', 'new'])
  expect(draftsPending()).toBe(false)
})

test('an entry that is opened again before it was saved shows what was typed, not what the disk has', async () => {
  await openDraft('a')
  edit()
  entries.failWith('disk-full')
  type(' one')
  await openDraft('b')
  edit()
  await vi.advanceTimersByTimeAsync(0)
  expect(useDrafts.getState().left).toMatchObject([{ id: 'a', failure: { code: 'disk-full' } }])
  await openDraft('a')
  edit()
  expect(text).toBe('A one')
  expect(useDrafts.getState().left).toEqual([])
})

test('an entry that could not be saved is saved later, while another one is open', async () => {
  await openDraft('a')
  edit()
  entries.failWith('disk-full')
  type(' one')
  await openDraft('b')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(stored('a')).toBe('A one')
  expect(useDrafts.getState().left).toEqual([])
})

test('of two entries asked for in a row the later one is shown, however late the first one comes', async () => {
  let read: () => void = () => undefined
  readsWait = new Promise((resolve) => {
    read = resolve
  })
  const first = openDraft('a')
  readsWait = null
  await openDraft('b')
  read()
  await first
  expect(openId()).toBe('b')
})

test('an entry that cannot be read leaves the page as it was', async () => {
  await openDraft('a')
  await expect(openDraft('nowhere')).rejects.toThrow('entry-not-found')
  expect(openId()).toBe('a')
})

test('a new page without a word is not stored and leaves nothing behind', async () => {
  newDraft()
  edit()
  closeDraft()
  await flushDrafts()
  expect(entries.stored.size).toBe(2)
  expect(draftsPending()).toBe(false)
})

test('an editor that goes away and comes back shows the text as it was last', async () => {
  await openDraft('a')
  edit()
  type(' one')
  endEditing(useDrafts.getState().open?.opening ?? -1)
  text = 'another editor'
  edit()
  expect(text).toBe('A one')
})

test('an editor that comes too late for an opening is told so', async () => {
  await openDraft('a')
  const { opening = -1 } = useDrafts.getState().open ?? {}
  await openDraft('b')
  expect(beginEditing(opening, () => 'late')).toBeNull()
  await flushDrafts()
  expect(stored('b')).toBe('B')
})

test('a title alone makes an entry, and "Saved" can be asked for', async () => {
  const id = newDraft()
  edit()
  titleTyped('Title')
  expect(useDrafts.getState().open).toMatchObject({ title: 'Title', stored: false })
  await confirmSaved()
  expect(entries.stored.get(id)?.title).toBe('Title')
  expect(useDrafts.getState().open).toMatchObject({ save: { kind: 'saved' }, stored: true })
})

test('a text that parted from its entry goes on under its own id', async () => {
  await openDraft('a')
  edit()
  const { revision = 0 } = entries.stored.get('a') ?? {}
  await entries.save({
    id: 'a',
    baseRevision: revision,
    day: '2026-03-01',
    time: '21:04',
    zone: 'UTC',
    title: '',
    body: 'theirs',
  })
  type(' mine')
  await flushDrafts()
  expect(useDrafts.getState().open?.parted).toBe(true)
  expect([stored('a'), stored(openId() ?? '')]).toEqual(['theirs', 'A mine'])
  type(' and more')
  await flushDrafts()
  expect(stored(openId() ?? '')).toBe('A mine and more')
})

test('a date change is on the disk, with the words typed in the same second, before the days are counted', async () => {
  await openDraft('a')
  edit()
  type(' one')
  asked.length = 0
  const moved = redateDraft('2019-12-24', '08:30')
  expect(useDrafts.getState().open?.when).toMatchObject({ day: '2019-12-24', time: '08:30' })
  expect(asked).toEqual([])
  await moved
  expect(entries.stored.get('a')).toMatchObject({ day: '2019-12-24', body: 'A one' })
  expect(asked).toEqual(['entries.days'])
})

test('marks given to the open entry from the list are shown on its page', async () => {
  await openDraft('a')
  edit()
  markDraft({ moods: ['calm'] })
  await flushDrafts()
  const before = entries.stored.get('a')
  if (before) entries.put({ ...before, starred: true })
  await takeInMarks()
  expect(useDrafts.getState().open?.marks).toEqual({ starred: true, moods: ['calm'], tags: [] })
})

test('a version that is brought back is shown in place of the text, and nothing of that text is saved over it', async () => {
  await openDraft('a')
  edit()
  type(' one')
  await flushDrafts()
  const { revision: baseRevision = 0, day = '', time = '', zone = '' } = entries.stored.get('a') ?? {}
  const back = await entries.save({ id: 'a', baseRevision, day, time, zone, title: '', body: 'A' })
  const { opening } = useDrafts.getState().open ?? {}
  showStored(back)
  expect(useDrafts.getState().open?.opening).not.toBe(opening)
  edit()
  expect(text).toBe('A')
  type(' two')
  await flushDrafts()
  expect(stored('a')).toBe('A two')
})

test('what is deleted for good is not saved again', async () => {
  await openDraft('a')
  edit()
  type(' one')
  dropDrafts(['a'])
  entries.stored.delete('a')
  await flushDrafts()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(stored('a')).toBeUndefined()
  expect(openId()).toBeUndefined()
})

test('locking forgets every text', async () => {
  await openDraft('a')
  edit()
  type(' one')
  vaultIs({ kind: 'locked', because: 'asked' })
  expect(useDrafts.getState()).toEqual({ open: null, left: [] })
  expect(draftsPending()).toBe(false)
})
