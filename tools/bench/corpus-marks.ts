import type { EntryKind, EntryMarks } from '#shared/entry.ts'
import { moods } from '#shared/mood-groups.ts'
import type { Random } from './seeded-random.ts'

/** The first is on one entry in six, the last on one in a few hundred. */
export const corpusTags: readonly string[] = Array.from({ length: 40 }, (_, at) => `tag ${at + 1}`)

/** What is said about an entry beside its words: half have a feeling, four in ten have tags, one in twenty a star. */
export function corpusMarks(random: Random): { readonly kind: EntryKind; readonly marks: EntryMarks } {
  const some = <Value>(from: readonly Value[], at: number) => from[Math.floor(at * from.length)] ?? []
  const tags = random() < 0.4 ? Array.from({ length: 1 + Math.floor(random() * 3) }, () => random() ** 2) : []
  const feelings = random() < 0.5 ? Array.from({ length: 1 + Math.floor(random() * 2) }, random) : []
  return {
    kind: random() < 0.15 ? 'note' : 'page',
    marks: {
      starred: random() < 0.05,
      tags: [...new Set(tags.flatMap((at) => some(corpusTags, at)))],
      moods: [...new Set(feelings.flatMap((at) => some(moods, at)))],
    },
  }
}
