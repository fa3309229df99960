import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Entry } from '#shared/entry.ts'
import {
  draftKeeper,
  longestWait,
  pauseBeforeSave,
  type SaveState,
} from '../../../../src/renderer/state/draft-keeper.ts'
import { fakeEntries } from './fake-entries.ts'

const when = { day: '2026-03-01', time: '21:04', zone: 'Europe/Lisbon' }

/** A keeper with a text beside it that stands for the editor. */
function writing(entries = fakeEntries(), stored: Entry | null = null) {
  const states: SaveState[] = []
  let text = stored?.body ?? ''
  let ids = 0
  const keeper = draftKeeper(
    { id: stored?.id ?? 'first', stored },
    {
      save: entries.save,
      read: (id) => entries.read({ id }),
      moment: () => when,
      newId: () => `second-${++ids}`,
      onState: (state) => states.push(state),
      onParted: () => undefined,
    },
  )
  keeper.readFrom(() => text)
  return {
    entries,
    keeper,
    states,
    kinds: () => states.map((state) => state.kind),
    type(words: string) {
      text += words
      keeper.retype()
    },
    text: () => text,
    onDisk: () => entries.stored.get(keeper.id())?.body,
  }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('typing gets onto the disk by itself', () => {
  test('after a short pause', async () => {
    const { type, onDisk } = writing()
    type('a')
    await vi.advanceTimersByTimeAsync(pauseBeforeSave - 1)
    expect(onDisk()).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(onDisk()).toBe('a')
  })

  test('without any pause: never more than a second behind the last key', async () => {
    const { type, text, onDisk } = writing()
    for (let key = 0; key < 200; key += 1) {
      const secondAgo = text().length - 20
      type('x')
      await vi.advanceTimersByTimeAsync(50)
      expect(onDisk()?.length ?? 0).toBeGreaterThanOrEqual(secondAgo)
    }
  })

  test('while a save takes its time, the next one waits, and then takes all that was typed', async () => {
    const { entries, type, onDisk, keeper } = writing()
    entries.hold()
    type('a')
    await vi.advanceTimersByTimeAsync(longestWait)
    type('b')
    await vi.advanceTimersByTimeAsync(5 * longestWait)
    type('c')
    expect(entries.drafts).toHaveLength(1)
    entries.release()
    await vi.advanceTimersByTimeAsync(longestWait)
    expect(onDisk()).toBe('abc')
    expect(entries.drafts.map((draft) => draft.baseRevision)).toEqual([0, 1])
    expect(keeper.pending()).toBe(false)
  })

  test('a new entry without a word is not stored, and one with only blank lines neither', async () => {
    const { entries, type, keeper } = writing()
    await keeper.flush()
    type('<br />\n\n<br />\n\n')
    await vi.advanceTimersByTimeAsync(longestWait)
    expect(entries.drafts).toHaveLength(0)
    expect(keeper.pending()).toBe(false)
  })

  test('an entry with a title alone is stored', async () => {
    const { entries, keeper } = writing()
    keeper.retitle('Title')
    await vi.advanceTimersByTimeAsync(longestWait)
    expect(entries.stored.get('first')).toMatchObject({ title: 'Title', body: '', ...when })
  })

  test('changing the title alone leaves the body’s own Markdown as it is stored', async () => {
    const entries = fakeEntries()
    const before = await entries.save({
      id: 'first',
      baseRevision: 0,
      ...when,
      title: '',
      body: '* written elsewhere',
    })
    const { keeper } = writing(entries, before)
    keeper.readFrom(() => '- written elsewhere')
    keeper.retitle('New')
    await keeper.flush()
    expect(entries.stored.get('first')).toMatchObject({ title: 'New', body: '* written elsewhere' })
  })
})

describe('“Saved” is only said when it is so', () => {
  test('the states of one save, in order', async () => {
    const { entries, type, kinds, keeper } = writing()
    entries.hold()
    type('a')
    expect(kinds()).toEqual(['writing'])
    await vi.advanceTimersByTimeAsync(pauseBeforeSave)
    expect(kinds()).toEqual(['writing', 'saving'])
    entries.release()
    await vi.advanceTimersByTimeAsync(0)
    expect(kinds()).toEqual(['writing', 'saving', 'saved'])
    expect(keeper.state()).toMatchObject({ kind: 'saved', at: Date.now() })
  })

  test('not when more was typed while it was saved', async () => {
    const { entries, type, kinds } = writing()
    entries.hold()
    type('a')
    await vi.advanceTimersByTimeAsync(pauseBeforeSave)
    type('b')
    entries.release()
    await vi.advanceTimersByTimeAsync(0)
    expect(kinds()).not.toContain('saved')
    await vi.advanceTimersByTimeAsync(pauseBeforeSave)
    expect(kinds().at(-1)).toBe('saved')
  })
})

describe('a save that does not work', () => {
  test('keeps the words and the reason, and tries again by itself, less often each time', async () => {
    const { entries, type, keeper, onDisk } = writing()
    entries.failWith('disk-full', 'disk-full', 'disk-full')
    type('a')
    await vi.advanceTimersByTimeAsync(pauseBeforeSave)
    expect(keeper.state()).toMatchObject({ kind: 'not-saved', failure: { code: 'disk-full' } })
    type('b')
    expect(keeper.state().kind).toBe('not-saved')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(entries.drafts).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1_999)
    expect(entries.drafts).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1 + 4_000)
    expect(onDisk()).toBe('ab')
    expect(keeper.state().kind).toBe('saved')
  })

  test('can be tried again at once', async () => {
    const { entries, type, keeper, onDisk } = writing()
    entries.failWith('disk-full')
    type('a')
    await vi.advanceTimersByTimeAsync(pauseBeforeSave)
    await keeper.flush()
    expect(onDisk()).toBe('a')
  })

  test('does not hang a flush', async () => {
    const { entries, type, keeper } = writing()
    entries.failWith('disk-full', 'disk-full', 'disk-full')
    type('a')
    await keeper.flush()
    expect(entries.drafts).toHaveLength(1)
    expect(keeper.pending()).toBe(true)
  })

  test('whose answer was lost is not taken for somebody else’s change', async () => {
    const { entries, type, keeper, onDisk } = writing()
    entries.failWith({ afterStoring: 'journal-process-ended' })
    type('a')
    await vi.advanceTimersByTimeAsync(pauseBeforeSave)
    expect(keeper.state().kind).toBe('not-saved')
    type('b')
    await keeper.flush()
    expect(keeper.id()).toBe('first')
    expect(onDisk()).toBe('ab')
    expect(entries.stored.size).toBe(1)
  })

  test('because the entry was changed elsewhere keeps both texts', async () => {
    const entries = fakeEntries()
    const before = await entries.save({ id: 'first', baseRevision: 0, ...when, title: '', body: 'old' })
    const { type, keeper } = writing(entries, before)
    await entries.save({ id: 'first', baseRevision: 1, ...when, title: '', body: 'theirs' })
    type(' mine')
    await keeper.flush()
    expect(keeper.id()).toBe('second-1')
    expect([...entries.stored.values()].map((entry) => entry.body)).toEqual(['theirs', 'old mine'])
    expect(keeper.state().kind).toBe('saved')
  })
})

describe('flushing', () => {
  test('saves what was typed just now and resolves when it is on the disk', async () => {
    const { type, keeper, onDisk } = writing()
    type('a')
    await keeper.flush()
    expect(onDisk()).toBe('a')
  })

  test('during a save waits for that one and for what was typed meanwhile', async () => {
    const { entries, type, keeper, onDisk } = writing()
    entries.hold()
    type('a')
    await vi.advanceTimersByTimeAsync(pauseBeforeSave)
    type('b')
    const flushed = keeper.flush()
    entries.release()
    await flushed
    expect(onDisk()).toBe('ab')
  })

  test('after the editor has gone on to another entry saves the text as it was', async () => {
    const { entries, keeper, type } = writing()
    type('mine')
    keeper.letGo()
    type(' of the next entry')
    await keeper.flush()
    expect(entries.stored.get('first')?.body).toBe('mine')
  })

  test('after an entry was dropped saves nothing', async () => {
    const { entries, type, keeper } = writing()
    type('a')
    keeper.stop()
    await keeper.flush()
    await vi.advanceTimersByTimeAsync(longestWait)
    expect(entries.drafts).toHaveLength(0)
  })
})

test('whatever happens in whatever order, at the end the disk has every key, once', async () => {
  const step = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('type' as const),
        words: fc.string({ minLength: 1, maxLength: 3 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 900 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        { do: 'hold' as const },
        { do: 'release' as const },
        { do: 'flush' as const },
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        { do: 'fail' as const, how: 'disk-full' as const },
        { do: 'fail' as const, how: { afterStoring: 'journal-process-ended' as const } },
      ),
    },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { entries, type, keeper, text, onDisk } = writing()
      const flushes: Promise<void>[] = []
      for (const next of steps) {
        if (next.do === 'type') type(next.words)
        else if (next.do === 'wait') await vi.advanceTimersByTimeAsync(next.ms)
        else if (next.do === 'fail') entries.failWith(next.how)
        else if (next.do === 'flush') flushes.push(keeper.flush())
        else entries[next.do]()
        if (keeper.state().kind === 'saved' && !keeper.pending()) expect(onDisk()).toBe(text())
      }
      entries.failWith()
      entries.release()
      await Promise.all(flushes)
      await keeper.flush()
      expect(onDisk() ?? '').toBe(text().trim() === '' ? (onDisk() ?? '') : text())
      expect(entries.stored.size).toBeLessThanOrEqual(1)
    }),
    { numRuns: 300 },
  )
})
