import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Entry, EntryDraft } from '#shared/entry.ts'
import { draftKeeper, longestWait } from '../../../../src/renderer/state/draft-keeper.ts'
import { type Marks, noMarks } from '../../../../src/renderer/state/entry-marks.ts'
import { fakeEntries } from './fake-entries.ts'

const when = { day: '2026-03-01', time: '21:04', zone: 'Europe/Lisbon' }

/** A keeper with a text beside it that stands for the editor. */
function writing(entries = fakeEntries(), stored: Entry | null = null) {
  let text = stored?.body ?? ''
  const keeper = draftKeeper(
    { id: stored?.id ?? 'first', stored },
    {
      save: entries.save,
      read: (id) => entries.read({ id }),
      moment: () => when,
      newId: () => 'second',
      onState: () => undefined,
      onParted: () => undefined,
    },
  )
  keeper.readFrom(() => text)
  return {
    entries,
    keeper,
    type(words: string) {
      text += words
      keeper.retype()
    },
    text: () => text,
    onDisk: () => entries.stored.get(keeper.id()),
  }
}

const put = (entries: ReturnType<typeof fakeEntries>, change: Partial<EntryDraft> = {}) =>
  entries.save({ id: 'first', baseRevision: 0, ...when, title: '', body: 'text', ...change })

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('marks get onto the disk as the text does', () => {
  const alone: readonly Partial<Marks>[] = [{ starred: true }, { moods: ['calm'] }, { tags: ['mill'] }]
  test.each(alone)('%o alone makes an entry, and is at risk no longer than a key', async (change) => {
    const { keeper, onDisk } = writing()
    keeper.mark(change)
    await vi.advanceTimersByTimeAsync(longestWait)
    expect(onDisk()).toMatchObject({ ...noMarks, ...change, title: '', body: '', ...when })
  })

  test('an entry whose only mark was taken away again before it was saved is not stored', async () => {
    const { entries, keeper } = writing()
    keeper.mark({ starred: true })
    keeper.mark({ starred: false })
    await keeper.flush()
    expect(entries.drafts).toHaveLength(0)
    expect(keeper.pending()).toBe(false)
  })

  test('they are sent only when the page has changed them', async () => {
    const entries = fakeEntries()
    const { type, keeper } = writing(
      entries,
      await put(entries, { marks: { ...noMarks, starred: true } as never }),
    )
    type(' and more')
    await keeper.flush()
    expect(entries.drafts.at(-1)).not.toHaveProperty('marks')
    expect(entries.stored.get('first')).toMatchObject({ body: 'text and more', starred: true })
  })

  test('they are taken over as they were stored', async () => {
    const entries = fakeEntries()
    const { keeper } = writing({
      ...entries,
      save: async (draft) => ({ ...(await entries.save(draft)), tags: ['Mill'] }),
    })
    keeper.mark({ tags: ['Mill', 'mill'] })
    await keeper.flush()
    expect(keeper.marks().tags).toEqual(['Mill'])
  })
})

describe('marks that something else changes while the entry is on the page', () => {
  test('show up there and are not written over', async () => {
    const entries = fakeEntries()
    const { keeper, type } = writing(entries, await put(entries))
    const marked = await put(entries, {
      baseRevision: 1,
      marks: { starred: true, moods: [], tags: ['bulk'] },
    })
    keeper.takeIn(marked)
    expect(keeper.marks()).toMatchObject({ starred: true, tags: ['bulk'] })
    keeper.mark({ tags: [...keeper.marks().tags, 'own'] })
    type(' more')
    await keeper.flush()
    expect(entries.stored.get('first')).toMatchObject({
      body: 'text more',
      starred: true,
      tags: ['bulk', 'own'],
    })
  })

  test('do not part the entry, also when nobody said a word of them', async () => {
    const entries = fakeEntries()
    const { keeper, type, onDisk } = writing(entries, await put(entries))
    await put(entries, { baseRevision: 1, marks: { starred: true, moods: [], tags: [] } })
    keeper.mark({ moods: ['numb'] })
    type(' more')
    await keeper.flush()
    expect(keeper.id()).toBe('first')
    expect(onDisk()).toMatchObject({ body: 'text more', starred: true, moods: ['numb'] })
  })

  test('a date that something else changed stays, unless the page chose another', async () => {
    for (const [chosen, day] of [
      [null, '2020-01-01'],
      ['2021-01-01', '2021-01-01'],
    ] as const) {
      const entries = fakeEntries()
      const { keeper, type, onDisk } = writing(entries, await put(entries))
      await put(entries, { baseRevision: 1, day: '2020-01-01' })
      if (chosen !== null) keeper.redate(chosen, '10:00')
      type(' more')
      await keeper.flush()
      expect(onDisk()).toMatchObject({ id: 'first', body: 'text more', day })
    }
  })

  test('an entry that is parted takes its marks along', async () => {
    const entries = fakeEntries()
    const { keeper, type, onDisk } = writing(entries, await put(entries))
    await put(entries, { baseRevision: 1, body: 'theirs' })
    keeper.mark({ starred: true, moods: ['flat'], tags: ['mine'] })
    type(' mine')
    await keeper.flush()
    expect(keeper.id()).toBe('second')
    expect(onDisk()).toMatchObject({ body: 'text mine', starred: true, moods: ['flat'], tags: ['mine'] })
    expect(entries.stored.get('first')).toMatchObject({ body: 'theirs', starred: false })
  })
})

describe('another day and time', () => {
  test('go with the words that are typed in the same second', async () => {
    const entries = fakeEntries()
    const { keeper, type, onDisk } = writing(entries, await put(entries))
    type(' before')
    keeper.redate('2019-12-24', '08:30')
    type(' after')
    await keeper.flush()
    expect(onDisk()).toMatchObject({
      day: '2019-12-24',
      time: '08:30',
      zone: when.zone,
      body: 'text before after',
    })
  })

  test('hold for a new entry, though its first word comes later', async () => {
    const { keeper, type, onDisk, entries } = writing()
    keeper.redate('2019-12-24', '08:30')
    await keeper.flush()
    expect(entries.drafts).toHaveLength(0)
    type('now')
    await keeper.flush()
    expect(onDisk()).toMatchObject({ day: '2019-12-24', time: '08:30', body: 'now' })
  })

  test('alone are saved, and the answer to that save may be lost', async () => {
    const entries = fakeEntries()
    const { keeper, onDisk } = writing(entries, await put(entries))
    entries.failWith({ afterStoring: 'journal-process-ended' })
    keeper.redate('2019-12-24', '08:30')
    await keeper.flush()
    keeper.redate('2019-12-25', '08:30')
    await keeper.flush()
    expect(keeper.id()).toBe('first')
    expect(onDisk()).toMatchObject({ day: '2019-12-25' })
    expect(entries.stored.size).toBe(1)
  })
})

test('a star that was taken away again while the answer to its save was lost is gone', async () => {
  const { entries, keeper, type, onDisk } = writing()
  type('text')
  keeper.mark({ starred: true })
  entries.failWith({ afterStoring: 'journal-process-ended' })
  await keeper.flush()
  keeper.mark({ starred: false })
  await keeper.flush()
  expect(onDisk()).toMatchObject({ body: 'text', starred: false })
  expect(keeper.pending()).toBe(false)
})

test('a word that was taken back while the answer to its save was lost is gone', async () => {
  const entries = fakeEntries()
  const { keeper, onDisk } = writing(entries, await put(entries, { title: 'Old' }))
  entries.failWith({ afterStoring: 'journal-process-ended' })
  keeper.retitle('New')
  await keeper.flush()
  keeper.retitle('Old')
  await keeper.flush()
  expect(onDisk()).toMatchObject({ id: 'first', title: 'Old' })
})

test('whatever is typed, marked and dated in whatever order, at the end the disk has all of it', async () => {
  const tag = fc.constantFrom('a', 'b', 'c')
  const step = fc.oneof(
    fc.record({ do: fc.constant('type' as const), words: fc.constantFrom('x', 'y ') }),
    fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 900 }) }),
    fc.record({ do: fc.constant('tag' as const), tag }),
    fc.record({ do: fc.constant('star' as const) }),
    fc.record({ do: fc.constant('date' as const), day: fc.constantFrom('2020-02-29', '2026-03-02') }),
    fc.record({ do: fc.constantFrom('hold' as const, 'release' as const, 'flush' as const) }),
    fc.record({
      do: fc.constant('fail' as const),
      how: fc.constantFrom('disk-full' as const, { afterStoring: 'journal-process-ended' as const }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const { entries, keeper, type, text, onDisk } = writing()
      type('first ')
      let wanted = { day: when.day, starred: false, tags: [] as readonly string[] }
      const flushes: Promise<void>[] = []
      for (const next of steps) {
        if (next.do === 'type') type(next.words)
        else if (next.do === 'wait') await vi.advanceTimersByTimeAsync(next.ms)
        else if (next.do === 'fail') entries.failWith(next.how)
        else if (next.do === 'flush') flushes.push(keeper.flush())
        else if (next.do === 'date') {
          keeper.redate(next.day, '10:00')
          wanted = { ...wanted, day: next.day }
        } else if (next.do === 'star') {
          wanted = { ...wanted, starred: !wanted.starred }
          keeper.mark({ starred: wanted.starred })
        } else if (next.do === 'tag') {
          const tags = wanted.tags.includes(next.tag)
            ? wanted.tags.filter((other) => other !== next.tag)
            : [...wanted.tags, next.tag]
          wanted = { ...wanted, tags }
          keeper.mark({ tags })
        } else entries[next.do]()
      }
      entries.failWith()
      entries.release()
      await Promise.all(flushes)
      await keeper.flush()
      const stored = onDisk()
      expect(stored).toMatchObject({ body: text(), day: wanted.day, starred: wanted.starred })
      expect(stored?.tags.toSorted()).toEqual(wanted.tags.toSorted())
      expect(entries.stored.size).toBe(1)
    }),
    { numRuns: 1_000 },
  )
})
