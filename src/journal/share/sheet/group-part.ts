import type { SharedPart } from '#shared/share.ts'

/** Parts below a heading of their own; without any there is no heading either. */
export function groupPart(id: string, title: string, below: readonly SharedPart[]): readonly SharedPart[] {
  if (below.length === 0) return []
  return [{ id, level: 2, when: '', title, blocks: [] }, ...below]
}
