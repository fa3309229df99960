import type { Node } from '@milkdown/kit/prose/model'

/** Where words were found, as positions in the document. */
export interface Match {
  readonly from: number
  readonly to: number
}

/** Looks through a document for words. What was found in a block is kept as long as the block stays as it is. */
export type Finder = (doc: Node) => readonly Match[]

/** Letters as they are compared, and where each of them was in the text; one more for the end. */
interface Folded {
  readonly letters: string
  readonly places: readonly number[]
}

/** Letters as the journal's search compares them: without accents and capitals. */
function folded(text: string): Folded {
  let letters = ''
  const places: number[] = []
  let at = 0
  for (const letter of text) {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    for (let index = 0; index < plain.length; index += 1) places.push(at)
    letters += plain
    at += letter.length
  }
  return { letters, places: [...places, text.length] }
}

/** Finds a piece of text wherever it stands. Null for nothing to look for. */
export function findText(typed: string): Finder | null {
  const wanted = folded(typed).letters
  return wanted === '' ? null : finder((text) => everyPlace(text, wanted))
}

/**
 * Finds words as the journal's search does: each as the beginning of a word; in scripts without spaces anywhere.
 * Null for no words.
 */
export function findWords(words: readonly string[]): Finder | null {
  const wanted = [...new Set(words.map((word) => folded(word).letters))].filter((word) => word !== '')
  if (wanted.length === 0) return null
  return finder((text) => {
    const found = wanted.flatMap((word) => everyPlace(text, word, beginsWord))
    return withoutOverlaps(found.sort((one, other) => one.from - other.from || other.to - one.to))
  })
}

/** Chinese, Japanese, Korean, Thai and the like: a word there has no space before it. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function beginsWord(text: string, at: number): boolean {
  if (unspaced.test(text.charAt(at))) return true
  return !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))
}

function everyPlace(text: Folded, wanted: string, counts = (_letters: string, _at: number) => true): Match[] {
  const { letters, places } = text
  const found: Match[] = []
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + wanted.length)) {
    const from = places[at]
    const to = places[at + wanted.length]
    if (from !== undefined && to !== undefined && counts(letters, at)) found.push({ from, to })
  }
  return found
}

function withoutOverlaps(places: readonly Match[]): Match[] {
  const kept: Match[] = []
  for (const place of places) if (place.from >= (kept.at(-1)?.to ?? 0)) kept.push(place)
  return kept
}

function finder(placesIn: (text: Folded) => readonly Match[]): Finder {
  const known = new WeakMap<Node, readonly Match[]>()
  return (doc) => {
    const found: Match[] = []
    doc.descendants((block, position) => {
      if (!block.isTextblock) return true
      let places = known.get(block)
      if (!places) {
        // One letter for what is no letter, so that places in the text are places in the block.
        places = placesIn(folded(block.textBetween(0, block.content.size, undefined, '\uFFFC')))
        known.set(block, places)
      }
      for (const { from, to } of places) found.push({ from: position + 1 + from, to: position + 1 + to })
      return false
    })
    return found
  }
}
