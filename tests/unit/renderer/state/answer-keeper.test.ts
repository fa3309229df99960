import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DraftSave } from '#shared/exercise-draft.ts'
import { Failure } from '#shared/failure.ts'
import { answerKeeper } from '../../../../src/renderer/state/answer-keeper.ts'
import { longestWait, pauseBeforeSave, type SaveState } from '../../../../src/renderer/state/draft-keeper.ts'

/** A journal that keeps one draft, and may be told to fail. */
function fakeJournal() {
  const journal = {
    revision: 1,
    words: '',
    /** How the next saves go wrong: before anything is stored, or after, with only the answer lost. */
    failing: [] as ('before' | 'after')[],
    async save({ baseRevision, answers }: DraftSave) {
      await Promise.resolve()
      const failing = journal.failing.shift()
      if (failing === 'before') throw new Failure('disk-full')
      if (baseRevision !== journal.revision) throw new Failure('record-changed-elsewhere')
      journal.words = String(answers[0]?.value)
      journal.revision += 1
      if (failing === 'after') throw new Failure('unexpected')
      return { revision: journal.revision }
    },
  }
  return journal
}

function answering() {
  const journal = fakeJournal()
  const states: SaveState[] = []
  let words = ''
  const keeper = answerKeeper<Pick<DraftSave, 'place' | 'answers'>>('one', 1, {
    save: (draft) => journal.save(draft),
    readRevision: async () => journal.revision,
    now: () => 7,
    draft: () => ({ place: 'line', answers: [{ key: 'line', state: 'answered', value: words }] }),
    onState: (state) => states.push(state),
  })
  return {
    journal,
    keeper,
    kinds: () => states.map(({ kind }) => kind),
    words: () => words,
    type(more: string) {
      words += more
      keeper.changed()
    },
  }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('what is given gets onto the disk by itself', () => {
  test('after a short pause', async () => {
    const { type, journal } = answering()
    type('a')
    await vi.advanceTimersByTimeAsync(pauseBeforeSave - 1)
    expect(journal.words).toBe('')
    await vi.advanceTimersByTimeAsync(1)
    expect(journal.words).toBe('a')
  })

  test('without any pause, soon enough', async () => {
    const { type, journal } = answering()
    for (let key = 0; key < 20; key += 1) {
      type('a')
      await vi.advanceTimersByTimeAsync(pauseBeforeSave / 2)
    }
    expect(journal.words.length).toBeGreaterThan(20 - (longestWait / pauseBeforeSave) * 2 - 2)
  })

  test('and only then it is said to be saved', async () => {
    const { type, kinds, keeper } = answering()
    type('a')
    expect(kinds()).toEqual(['writing'])
    await keeper.flush()
    expect(kinds().at(-1)).toBe('saved')
    expect(keeper.pending()).toBe(false)
  })
})

describe('a save that fails', () => {
  test('is told, and tried again until it works', async () => {
    const { type, journal, keeper } = answering()
    journal.failing = ['before', 'before']
    type('a')
    await keeper.flush()
    expect(keeper.state().kind).toBe('not-saved')
    expect(keeper.pending()).toBe(true)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(keeper.state().kind).toBe('saved')
    expect(journal.words).toBe('a')
  })

  test('of which only the answer was lost is followed by the next one all the same', async () => {
    const { type, journal, keeper } = answering()
    journal.failing = ['after']
    type('a')
    await keeper.flush()
    type('b')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(journal.words).toBe('ab')
    expect(keeper.revision()).toBe(journal.revision)
  })
})

test('nothing is saved after it was stopped', async () => {
  const { type, journal, keeper } = answering()
  type('a')
  keeper.stop()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(journal.words).toBe('')
  expect(keeper.pending()).toBe(false)
})

test('what is let go is saved as it was last', async () => {
  const { type, journal, keeper } = answering()
  type('a')
  keeper.letGo()
  await keeper.flush()
  expect(journal.words).toBe('a')
})

test('in the end the disk has every word, however saves fail and whenever one types', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ more: fc.string({ maxLength: 3 }), wait: fc.nat(1500) }), { maxLength: 15 }),
      fc.array(fc.constantFrom('before' as const, 'after' as const), { maxLength: 6 }),
      async (keys, failing) => {
        const { type, journal, keeper, words } = answering()
        journal.failing = failing
        for (const { more, wait } of keys) {
          type(more)
          await vi.advanceTimersByTimeAsync(wait)
        }
        await vi.advanceTimersByTimeAsync(200_000)
        await keeper.flush()
        expect(keeper.pending()).toBe(false)
        expect(journal.words).toBe(words())
      },
    ),
  )
})
