import type { Node } from '@milkdown/kit/prose/model'

/** Counts the words of a text in any script. */
export type CountWords = (text: string) => number

/** @param language decides only where scripts without spaces part their words; undefined for the person's own */
export function wordCounter(language?: string): CountWords {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return (text) => {
    let words = 0
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1
    return words
  }
}

/**
 * Counts the words of a document block by block, and each block once for as long as it stays as it is: after a key
 * one paragraph is counted and not the whole entry.
 */
export function documentCounter(countWords: CountWords) {
  const known = new WeakMap<Node, number>()
  /**
   * @param hasTime asked before each block that was not counted yet; when it says no, null is returned and the next
   *   call goes on from there
   */
  return function count(doc: Node, hasTime: () => boolean = () => true): number | null {
    let words = 0
    let whole = true
    doc.descendants((block) => {
      if (!whole || !block.isTextblock) return whole
      let own = known.get(block)
      if (own === undefined) {
        if (!hasTime()) {
          whole = false
          return false
        }
        own = countWords(textOf(block))
        known.set(block, own)
      }
      words += own
      return false
    })
    return whole ? words : null
  }
}

const textOf = (block: Node): string => block.textBetween(0, block.content.size, undefined, ' ')

/** The text between two places, for counting. */
export function textBetween(doc: Node, from: number, to: number): string {
  return doc.textBetween(from, to, '\n', ' ')
}
