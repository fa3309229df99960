import { diffArrays } from 'diff'

/** A run of words that two texts share, or that only one has. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

export interface Comparison {
  readonly changes: readonly Change[]
  /** Whether some part differs so much that it is shown as a whole, and not word by word. */
  readonly rough: boolean
}

/**
 * Most paragraphs, and most words of one changed part, that may differ before it is shown as a whole. The time it takes
 * grows with the square of this: at these limits it stays under a fifth of a second, however long the texts are.
 */
const mostParagraphs = 2_000
const mostWords = 1_000

/**
 * What changed from one text to another: first by paragraphs, then, within those that changed, word by word. Words are
 * those of Unicode (UAX 29), also where no spaces part them. What is the same or removed makes up the text before, what
 * is the same or added the text after, each to the letter.
 */
export function compareTexts(before: string, after: string, segmenter: Intl.Segmenter): Comparison {
  const paragraphs = difference(paragraphsOf(before), paragraphsOf(after), mostParagraphs)
  const changes: Change[] = []
  let rough = paragraphs === null
  const parts = paragraphs ?? wholly(before, after)
  for (const [at, part] of parts.entries()) {
    const next = parts[at + 1]
    if (part.kind === 'removed' && next?.kind === 'added') {
      const words = difference(wordsOf(part.text, segmenter), wordsOf(next.text, segmenter), mostWords)
      rough ||= words === null
      changes.push(...(words ? withoutGaps(words) : [part, next]))
    } else if (part.kind !== 'added' || parts[at - 1]?.kind !== 'removed') changes.push(part)
  }
  return { changes, rough }
}

const paragraphsOf = (text: string): string[] => text.split(/(?<=\n)/)

const wordsOf = (text: string, segmenter: Intl.Segmenter): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment)

const wholly = (before: string, after: string): Change[] => [
  { kind: 'removed', text: before },
  { kind: 'added', text: after },
]

/** Null when more than `most` differ. */
function difference(before: string[], after: string[], most: number): Change[] | null {
  const parts = diffArrays(before, after, { maxEditLength: most })
  if (parts === undefined) return null
  return parts.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

/** A space between two changed words is no word that stayed: the change goes on over it. Removed comes before added. */
function withoutGaps(words: readonly Change[]): Change[] {
  const joined: Change[] = []
  let removed = ''
  let added = ''
  function close(): void {
    if (removed !== '') joined.push({ kind: 'removed', text: removed })
    if (added !== '') joined.push({ kind: 'added', text: added })
    removed = added = ''
  }
  for (const [at, word] of words.entries()) {
    const next = words[at + 1]
    const isGap = /^[^\S\n]+$/.test(word.text) && removed !== '' && added !== '' && next !== undefined
    if (word.kind === 'same' && !isGap) {
      close()
      joined.push(word)
      continue
    }
    if (word.kind !== 'added') removed += word.text
    if (word.kind !== 'removed') added += word.text
  }
  close()
  return joined
}

/** Leaves out the middle of long stretches that are the same in both, so that the changes are in sight. */
export function aroundChanges(changes: readonly Change[]): readonly (Change | 'left out')[] {
  return changes.flatMap((change, at): (Change | 'left out')[] => {
    if (change.kind !== 'same' || change.text.length <= 3 * context) return [change]
    const start = { kind: 'same', text: wellFormedSlice(change.text, 0, context) } as const
    const end = { kind: 'same', text: wellFormedSlice(change.text, -context) } as const
    return [...(at === 0 ? [] : [start]), 'left out', ...(at === changes.length - 1 ? [] : [end])]
  })
}

/** Characters shown before and after a change. */
const context = 200

/** Cuts between words, as near as it can. */
function wellFormedSlice(text: string, from: number, to?: number): string {
  const cut = text.slice(from, to)
  return from === 0
    ? cut.replace(/\S+$/, '') || cut.toWellFormed()
    : cut.replace(/^\S+/, '') || cut.toWellFormed()
}
