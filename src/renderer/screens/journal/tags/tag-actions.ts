import { t } from '@lingui/core/macro'
import type { Tag } from '#shared/finding.ts'
import { showToast } from '../../../components/toast.ts'
import { journal } from '../../../journal.ts'
import { flushDrafts, takeInMarks } from '../../../state/drafts.ts'
import { readTags } from '../../../state/tags.ts'
import { readKeptSearches } from '../finding/kept-searches.ts'
import { filterBy, useSearch } from '../search-store.ts'

/** Gives a tag another name. Rejects with a Failure: `tag-exists` when another tag has it. */
export async function renameTag({ id, name: old }: Tag, name: string): Promise<void> {
  await changeTags(() => journal.tags.rename({ id, name }))
  lookFor(old, name)
}

/** Makes one tag of two: every entry that has `from` has `into` instead. Cannot be undone. Rejects with a Failure. */
export async function mergeTags(from: Tag, into: Tag): Promise<void> {
  await changeTags(() => journal.tags.merge({ from: from.id, into: into.id }))
  lookFor(from.name, into.name)
  showToast({ text: t`“${from.name}” is now “${into.name}”.` })
}

/** Takes a tag from every entry. Cannot be undone. Rejects with a Failure. */
export async function removeTag({ id, name }: Tag): Promise<void> {
  await changeTags(() => journal.tags.remove({ id }))
  lookFor(name, null)
  showToast({ text: t`“${name}” is no tag any more.` })
}

async function changeTags(change: () => Promise<null>): Promise<void> {
  await flushDrafts()
  await change()
  await Promise.all([takeInMarks(), readTags(), readKeptSearches()])
}

/** A filter by a tag that is called otherwise now, or is gone, follows it. */
function lookFor(old: string, name: string | null): void {
  const { tags = [] } = useSearch.getState().filter
  if (!tags.includes(old)) return
  const others = tags.filter((tag) => tag !== old && tag !== name)
  filterBy({ tags: name === null ? others : [...others, name] })
}
