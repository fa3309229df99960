import type { Entry, EntryMarks } from '#shared/entry.ts'

/** The star, feelings and tags of an entry. */
export type Marks = Pick<Entry, 'starred' | 'moods' | 'tags'>

export const noMarks: Marks = { starred: false, moods: [], tags: [] }

export const marksOf = ({ starred, moods, tags }: Marks): Marks => ({ starred, moods, tags })

/** As the journal takes them. */
export const draftMarks = ({ starred, moods, tags }: Marks): EntryMarks => ({
  starred,
  moods: [...moods],
  tags: [...tags],
})

/** Whether two entries are marked alike; in which order feelings and tags were given says nothing. */
export function sameMarks(one: Marks, other: Marks): boolean {
  return one.starred === other.starred && isSameSet(one.moods, other.moods) && isSameSet(one.tags, other.tags)
}

/**
 * What comes of marks that were changed in two places, starting from the same ones: both changes hold. Of one
 * feeling or tag that both changed, both did the same to it, so nothing can contradict.
 * @param base what both started from
 */
export function mergeMarks(base: Marks, mine: Marks, theirs: Marks): Marks {
  return {
    starred: mine.starred === base.starred ? theirs.starred : mine.starred,
    moods: mergeSets(base.moods, mine.moods, theirs.moods),
    tags: mergeSets(base.tags, mine.tags, theirs.tags),
  }
}

function mergeSets<Name>(
  base: readonly Name[],
  mine: readonly Name[],
  theirs: readonly Name[],
): readonly Name[] {
  const kept = theirs.filter((name) => mine.includes(name) || !base.includes(name))
  const added = mine.filter((name) => !base.includes(name) && !kept.includes(name))
  const merged = [...kept, ...added]
  // In the order they were given, so that nothing on the page jumps when it is saved.
  return isSameSet(merged, mine) ? mine : merged
}

const isSameSet = <Name>(one: readonly Name[], other: readonly Name[]): boolean =>
  one.length === other.length && one.every((name) => other.includes(name))
