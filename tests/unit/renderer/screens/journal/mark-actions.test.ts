import { beforeEach, expect, test, vi } from 'vitest'
import { startSelecting } from '../../../../../src/renderer/state/selection.ts'
import { vaultIs } from '../../../../../src/renderer/state/vault.ts'
import { showWordsIn } from '../../../../../src/renderer/words.ts'
import { fakeBridge } from '../../state/fake-bridge.ts'

// A toast is only looked at here for what its Undo does.
const toasts: { text: string; undo?: { run: () => void } }[] = []
vi.mock('../../../../../src/renderer/components/toast.ts', () => ({
  showToast: (toast: (typeof toasts)[number]) => {
    toasts.push(toast)
    return () => undefined
  },
}))
const { markChosen } = await import('../../../../../src/renderer/screens/journal/mark-actions.ts')

/** A journal that knows nothing but stars and tags. */
let starred = new Set<string>()
let tagged = new Map<string, Set<string>>()
interface Marks {
  readonly ids: readonly string[]
  readonly starred?: boolean
  readonly addTags?: readonly string[]
  readonly removeTags?: readonly string[]
}
fakeBridge({
  'entries.idsFound': ({ filter }: { filter: { starred?: true; tags?: string[] } }) =>
    filter.starred ? [...starred] : [...(tagged.get(filter.tags?.[0] ?? '') ?? [])],
  'entries.mark': (marks: Marks) => {
    for (const id of marks.ids) {
      if (marks.starred === true) starred.add(id)
      if (marks.starred === false) starred.delete(id)
      for (const tag of marks.addTags ?? []) tagged.set(tag, new Set([...(tagged.get(tag) ?? []), id]))
      for (const tag of marks.removeTags ?? []) tagged.get(tag)?.delete(id)
    }
    return null
  },
  'tags.list': () => [],
})

showWordsIn('en')

const undo = () => toasts.at(-1)?.undo?.run()

beforeEach(() => {
  vaultIs({ kind: 'open' })
  starred = new Set(['a'])
  tagged = new Map([['mill', new Set(['b'])]])
  startSelecting(['a', 'b', 'c'])
})

test('undoing a star takes it only from those that had none before', async () => {
  await markChosen({ starred: true })
  expect([...starred].toSorted()).toEqual(['a', 'b', 'c'])
  undo()
  await vi.waitFor(() => expect([...starred]).toEqual(['a']))
})

test('undoing that a star was taken away gives it back only to those that had one', async () => {
  await markChosen({ starred: false })
  expect(starred.size).toBe(0)
  undo()
  await vi.waitFor(() => expect([...starred]).toEqual(['a']))
})

test('undoing tags leaves what was there before', async () => {
  await markChosen({ addTags: ['mill', 'river'] })
  expect([...(tagged.get('mill') ?? [])].toSorted()).toEqual(['a', 'b', 'c'])
  undo()
  await vi.waitFor(() => expect(tagged.get('river')?.size).toBe(0))
  expect([...(tagged.get('mill') ?? [])]).toEqual(['b'])
  await markChosen({ removeTags: ['mill'] })
  expect(tagged.get('mill')?.size).toBe(0)
  undo()
  await vi.waitFor(() => expect([...(tagged.get('mill') ?? [])]).toEqual(['b']))
})
