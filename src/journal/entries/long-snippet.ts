import { hitEnd, hitStart } from './marked-text.ts'

/**
 * Bodies above this many bytes get their snippet here and not from FTS5, whose `snippet` compares every hit in a
 * text with every other: a common word in a text of 1 MB costs it 700 ms, on each key of a search.
 */
export const longBody = 100_000

/** Words that must follow each other, folded as the index folds them; of the last perhaps only the beginning. */
export interface WantedWords {
  readonly words: readonly string[]
  readonly begun: boolean
}

/** Words of a snippet: FTS5 is asked for as many. */
const snippetWords = 20
/** Words shown before the first hit. */
const before = 5

// What unicode61 takes for a word, with the marks that combine with its letters.
const word = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu

/** Divides a text into words as the index does, and folds them. */
export function foldedWords(text: string): readonly string[] {
  return Array.from(text.matchAll(word), ([found]) => folded(found))
}

/**
 * The place of a text where one of the wanted is first, with the marks of marked-text.ts; null when none of them is
 * in it (the index may know a word by rules of its own).
 */
export function longSnippet(body: string, wanted: readonly WantedWords[]): string | null {
  const words = walk(body)
  const sequences = wanted.filter((sequence) => sequence.words.length > 0)
  let at = 0
  while (!sequences.some((sequence) => isHere(words, at, sequence))) {
    if (words.at(at) === undefined) return null
    at += 1
  }
  const first = Math.max(0, at - before)
  let text = first > 0 ? '…' : ''
  let end = words.at(first)?.start ?? 0
  let markedUpTo = 0
  for (at = first; at < first + snippetWords; at += 1) {
    const here = words.at(at)
    if (here === undefined) break
    const length = Math.max(0, ...sequences.map((one) => (isHere(words, at, one) ? one.words.length : 0)))
    markedUpTo = Math.max(markedUpTo, at + length)
    const shown = body.slice(here.start, here.end)
    text += body.slice(end, here.start) + (at < markedUpTo ? hitStart + shown + hitEnd : shown)
    end = here.end
  }
  return words.at(first + snippetWords) === undefined ? text + body.slice(end) : `${text}…`
}

interface Word {
  readonly folded: string
  readonly start: number
  readonly end: number
}

/** The words of a text, found only as far as they are asked for. */
function walk(text: string): { at(index: number): Word | undefined } {
  const matches = text.matchAll(word)
  const found: Word[] = []
  return {
    at(index) {
      while (found.length <= index) {
        const { value, done } = matches.next()
        if (done) return undefined
        found.push({ folded: folded(value[0]), start: value.index, end: value.index + value[0].length })
      }
      return found[index]
    },
  }
}

function isHere(words: ReturnType<typeof walk>, at: number, { words: wanted, begun }: WantedWords): boolean {
  return wanted.every((each, offset) => {
    const here = words.at(at + offset)?.folded
    return begun && offset === wanted.length - 1 ? here?.startsWith(each) === true : here === each
  })
}

const plain = /^[\0-\x7f]*$/

function folded(text: string): string {
  const small = text.toLowerCase()
  if (plain.test(small)) return small
  return small.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ς', 'σ').replaceAll('ı', 'i')
}
