import type { EntryFilter } from '#shared/finding.ts'
import type { Mood } from '#shared/mood-groups.ts'

/** One condition of a filter: what a chip stands for. Each tag is one; of the feelings one is enough, so all are one. */
export type Condition =
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'moods'; readonly moods: readonly Mood[] }
  | { readonly kind: 'pages' | 'notes' | 'starred' | 'hasImage' | 'shared' }
  | { readonly kind: 'period'; readonly from: string | null; readonly to: string | null }

/** A filter taken apart, in the order its chips are shown. */
export function conditionsOf(filter: EntryFilter): readonly Condition[] {
  const { tags = [], moods = [], kind, from = null, to = null, starred, hasImage, shared } = filter
  return [
    ...tags.map((tag): Condition => ({ kind: 'tag', tag })),
    ...(moods.length > 0 ? [{ kind: 'moods', moods } as const] : []),
    ...(kind ? [{ kind: kind === 'page' ? 'pages' : 'notes' } as const] : []),
    ...(starred ? [{ kind: 'starred' } as const] : []),
    ...(hasImage ? [{ kind: 'hasImage' } as const] : []),
    ...(shared ? [{ kind: 'shared' } as const] : []),
    ...(from !== null || to !== null ? [{ kind: 'period', from, to } as const] : []),
  ]
}

/** How a filter is changed: what is given as `undefined` is taken away. */
export type FilterChange = { readonly [Key in keyof EntryFilter]: EntryFilter[Key] | undefined }

/** What takes one condition out of a filter. */
export function without(condition: Condition, { tags = [] }: EntryFilter): FilterChange {
  switch (condition.kind) {
    case 'tag':
      return { tags: tags.filter((tag) => tag !== condition.tag) }
    case 'moods':
      return { moods: undefined }
    case 'pages':
    case 'notes':
      return { kind: undefined }
    case 'starred':
      return { starred: undefined }
    case 'hasImage':
      return { hasImage: undefined }
    case 'shared':
      return { shared: undefined }
    case 'period':
      return { from: undefined, to: undefined }
  }
}
