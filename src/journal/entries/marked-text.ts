import type { MarkedText } from '#shared/entry.ts'

/**
 * Put around each hit by the index: two noncharacters, which Unicode keeps for a program's private use and which
 * no text should hold. One that does hold them loses them in the list of hits, and nowhere else.
 */
export const hitStart = '\ufdd0'
export const hitEnd = '\ufdd1'

const marks = new RegExp(`([${hitStart}${hitEnd}])`)

/** A text with marks as pieces; marks without a partner do no harm. `unmarked` texts are hits too. */
export function markedText(text: string, unmarked: readonly string[]): readonly MarkedText[] {
  const pieces: MarkedText[] = []
  let hit = false
  for (const piece of text.split(marks)) {
    if (piece === hitStart) hit = true
    else if (piece === hitEnd) hit = false
    else if (piece !== '') pieces.push({ text: piece, hit })
  }
  return unmarked.reduce<readonly MarkedText[]>((marked, wanted) => markByHand(marked, wanted), pieces)
}

/** True when the index marked anything in this text. */
export function isMarked(text: string): boolean {
  return text.includes(hitStart)
}

function markByHand(pieces: readonly MarkedText[], wanted: string): readonly MarkedText[] {
  return pieces.flatMap((piece) => {
    if (piece.hit || !piece.text.includes(wanted)) return [piece]
    return piece.text
      .split(wanted)
      .flatMap((text, at) => [...(at > 0 ? [{ text: wanted, hit: true }] : []), { text, hit: false }])
      .filter(({ text }) => text !== '')
  })
}
