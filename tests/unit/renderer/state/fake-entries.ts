import type { Entry, EntryDraft, EntryMarks } from '#shared/entry.ts'
import { Failure, type FailureCode } from '#shared/failure.ts'

const noMarks: EntryMarks = { starred: false, moods: [], tags: [] }

/** Whether an entry is stored as it is given already. */
const isEqual = (before: Entry, given: Partial<Entry>): boolean =>
  JSON.stringify({ ...before, ...given }) === JSON.stringify(before)

/** A journal process in memory, with the rules of the real one about revisions, and answers held back on demand. */
export function fakeEntries() {
  const stored = new Map<string, Entry>()
  const drafts: EntryDraft[] = []
  let answers: 'at once' | 'when told' = 'at once'
  let held: (() => void)[] = []
  let failures: (FailureCode | { readonly afterStoring: FailureCode })[] = []

  function store(draft: EntryDraft): Entry {
    const before = stored.get(draft.id)
    const { id, baseRevision, day, time, zone, title, body } = draft
    const { starred, moods, tags } = draft.marks ?? before ?? noMarks
    const given = { day, time, zone, title, body, starred, moods, tags }
    if (before && isEqual(before, given)) return before
    if ((before?.revision ?? 0) !== baseRevision) throw new Failure('entry-changed-elsewhere')
    const entry: Entry = {
      ...given,
      id,
      position: 1,
      kind: before?.kind ?? draft.kind ?? 'page',
      sharedAt: null,
      revision: baseRevision + 1,
      createdAt: 0,
      changedAt: Date.now(),
      binnedAt: null,
    }
    stored.set(draft.id, entry)
    return entry
  }

  return {
    stored,
    /** Every draft that was sent, in order. */
    drafts,
    /** What the next saves run into, one each. */
    failWith(...codes: typeof failures) {
      failures = codes
    },
    hold() {
      answers = 'when told'
    },
    release() {
      answers = 'at once'
      const waiting = held
      held = []
      for (const answer of waiting) answer()
    },
    put(entry: Entry) {
      stored.set(entry.id, entry)
    },
    async read({ id }: { readonly id: string }): Promise<Entry> {
      const entry = stored.get(id)
      if (!entry) throw new Failure('entry-not-found')
      return entry
    },
    async save(draft: EntryDraft): Promise<Entry> {
      drafts.push(draft)
      if (answers === 'when told') await new Promise<void>((resolve) => held.push(resolve))
      const failure = failures.shift()
      if (typeof failure === 'string') throw new Failure(failure)
      const entry = store(draft)
      if (failure) throw new Failure(failure.afterStoring)
      return entry
    },
  }
}
