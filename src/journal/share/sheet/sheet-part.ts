import type { Block, Fact, SharedPart } from '#shared/share.ts'
import { visibleText } from '#shared/visible-text.ts'

/** A part of the sheet, or none where it has nothing to say. */
export function sheetPart(
  id: string,
  level: SharedPart['level'],
  title: string,
  blocks: readonly Block[],
): readonly SharedPart[] {
  return blocks.length === 0 ? [] : [{ id, level, when: '', title, blocks }]
}

/** Words of the person or of the frame, with nothing in them a reader cannot see. */
export const line = (text: string): Block => ({ kind: 'paragraph', spans: [{ text: visibleText(text) }] })

/** Facts that are known; without any there is no block. */
export function facts(known: readonly (Fact | null)[]): readonly Block[] {
  const those = known.filter((fact) => fact !== null)
  return those.length === 0 ? [] : [{ kind: 'facts', facts: those }]
}

/** A list with a line for each item. */
export function list(items: readonly string[], ordered = false): readonly Block[] {
  const shown = items.filter((item) => item.trim() !== '')
  if (shown.length === 0) return []
  return [
    {
      kind: 'list',
      ordered,
      start: 1,
      items: shown.map((item) => ({ ticked: null, blocks: [line(item)] })),
    },
  ]
}
