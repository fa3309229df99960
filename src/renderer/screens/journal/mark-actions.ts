import { plural, t } from '@lingui/core/macro'
import type { EntryFilter } from '#shared/finding.ts'
import { showToast } from '../../components/toast.ts'
import { journal } from '../../journal.ts'
import { flushDrafts, takeInMarks } from '../../state/drafts.ts'
import { readTags } from '../../state/tags.ts'
import { attempt } from './bin-actions.ts'
import { chosenIds } from './list-choice.ts'
import { allFound } from './search-store.ts'

/** One thing done to the marks of many entries. */
export type MarkChange =
  | { readonly starred: boolean }
  | { readonly addTags: readonly string[] }
  | { readonly removeTags: readonly string[] }

/** What is to be sent to give some entries their marks back. */
interface Step {
  readonly ids: readonly string[]
  readonly change: MarkChange
}

/** Stars or tags everything that is chosen, or takes that away, and offers to undo it. The choice stays. */
export function markChosen(change: MarkChange): Promise<void> {
  return attempt(async () => {
    const ids = await chosenIds()
    if (ids.length === 0) return
    // What is on the page goes with what is stored.
    await flushDrafts()
    const back = await stepsBack(ids, change)
    await mark([{ ids, change }])
    showToast({
      text: saidOf(change, ids.length),
      undo: { label: t`Undo`, run: () => void attempt(() => mark(back)) },
    })
  })
}

async function mark(steps: readonly Step[]): Promise<void> {
  for (const { ids, change } of steps) {
    if (ids.length > 0) await journal.entries.mark({ ids: [...ids], ...mutable(change) })
  }
  await Promise.all([takeInMarks(), readTags()])
}

/** An entry that was marked so before stays so: only the others are changed back. */
async function stepsBack(ids: readonly string[], change: MarkChange): Promise<readonly Step[]> {
  if ('starred' in change) {
    const others = await thoseWith(ids, { starred: true }, !change.starred)
    return [{ ids: others, change: { starred: !change.starred } }]
  }
  const adding = 'addTags' in change
  const names = adding ? change.addTags : change.removeTags
  const steps: Step[] = []
  for (const name of names) {
    const others = await thoseWith(ids, { tags: [name] }, !adding)
    steps.push({ ids: others, change: adding ? { removeTags: [name] } : { addTags: [name] } })
  }
  return steps
}

/** Those of some entries that a filter finds, or those that it does not. */
async function thoseWith(
  ids: readonly string[],
  filter: EntryFilter,
  found: boolean,
): Promise<readonly string[]> {
  const having = new Set(await allFound({ query: '', filter }))
  return ids.filter((id) => having.has(id) === found)
}

function mutable(change: MarkChange) {
  if ('starred' in change) return change
  return 'addTags' in change ? { addTags: [...change.addTags] } : { removeTags: [...change.removeTags] }
}

function saidOf(change: MarkChange, entries: number): string {
  if ('addTags' in change) return plural(entries, { one: 'Tagged # entry.', other: 'Tagged # entries.' })
  if ('removeTags' in change)
    return plural(entries, { one: 'Took tags from # entry.', other: 'Took tags from # entries.' })
  return change.starred
    ? plural(entries, { one: 'Starred # entry.', other: 'Starred # entries.' })
    : plural(entries, { one: 'Took the star from # entry.', other: 'Took the star from # entries.' })
}
