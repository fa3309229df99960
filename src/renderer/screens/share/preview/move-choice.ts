/** A word of a drawn document: which line of it, and which of the line's words. */
interface WordPlace {
  readonly line: number
  readonly word: number
}

/** The words that are chosen by keyboard: from the one to the other, in whichever order. */
export interface KeyChoice {
  readonly anchor: WordPlace
  readonly head: WordPlace
}

export type ChoiceStep = 'next-word' | 'last-word' | 'next-line' | 'last-line'

/** The step an arrow key asks for. */
export const steps: Readonly<Record<string, ChoiceStep>> = {
  ArrowRight: 'next-word',
  ArrowLeft: 'last-word',
  ArrowDown: 'next-line',
  ArrowUp: 'last-line',
}

const lineElements = 'p,h1,h2,h3,h4,h5,h6,li,td,th,pre,dt,dd'

/** The lines of a drawn document that have words: its paragraphs, titles, items and cells. */
function linesOf(article: Element): readonly Element[] {
  const lines = new Set<Element>()
  for (const run of article.querySelectorAll('[data-at]')) {
    const line = run.closest(lineElements)
    if (line && wordsOf(line).length > 0) lines.add(line)
  }
  return [...lines]
}

function wordsOf(line: Element): readonly { readonly from: number; readonly to: number }[] {
  const text = line.textContent ?? ''
  const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)
  return [...words]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ from: index, to: index + segment.length }))
}

/**
 * The choice after an arrow key: another word, another line whole, or, extended, more of either.
 * @param now null when nothing is chosen yet
 * @returns null when there is nothing to choose
 */
export function moveChoice(
  article: Element,
  now: KeyChoice | null,
  step: ChoiceStep,
  extend: boolean,
): KeyChoice | null {
  const lines = linesOf(article)
  const count = (line: number) => (lines[line] ? wordsOf(lines[line]).length : 0)
  if (lines.length === 0) return null
  const lastOf = (line: number) => ({ line, word: count(line) - 1 })
  const whole = (line: number) => ({ anchor: { line, word: 0 }, head: lastOf(line) })
  if (now === null) {
    const first = { line: 0, word: 0 }
    return step === 'next-line' || step === 'last-line' ? whole(0) : { anchor: first, head: first }
  }
  const { anchor } = now
  const head = { line: Math.min(now.head.line, lines.length - 1), word: now.head.word }
  if (step === 'next-line' || step === 'last-line') {
    const line = Math.min(Math.max(head.line + (step === 'next-line' ? 1 : -1), 0), lines.length - 1)
    if (!extend) return whole(line)
    return { anchor, head: step === 'next-line' ? lastOf(line) : { line, word: 0 } }
  }
  let next = { line: head.line, word: head.word + (step === 'next-word' ? 1 : -1) }
  if (next.word < 0) next = head.line > 0 ? lastOf(head.line - 1) : { line: 0, word: 0 }
  if (next.word >= count(next.line)) {
    next = next.line + 1 < lines.length ? { line: next.line + 1, word: 0 } : lastOf(lines.length - 1)
  }
  return { anchor: extend ? anchor : next, head: next }
}

/** A choice as a range of the page; null when its words are no longer there. */
export function rangeOf(article: Element, { anchor, head }: KeyChoice): Range | null {
  const backwards = head.line < anchor.line || (head.line === anchor.line && head.word < anchor.word)
  const [first, last] = backwards ? [head, anchor] : [anchor, head]
  const lines = linesOf(article)
  const [start, end] = [lines[first.line], lines[last.line]]
  const from = start && pointAt(start, wordsOf(start)[first.word]?.from)
  const to = end && pointAt(end, wordsOf(end)[last.word]?.to)
  if (!from || !to) return null
  const range = article.ownerDocument.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

function pointAt(line: Element, at: number | undefined) {
  if (at === undefined) return null
  const texts = line.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  let left = at
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (left <= length) return { node, offset: left }
    left -= length
  }
  return null
}
