import { maxNearby } from './limits.ts'

/** Words at a place of a part's words, and what stands on either side of them: see `omission.ts`. */
export interface PlacedWords {
  readonly from: number
  readonly to: number
  readonly words: string
  readonly near: [before: string, after: string]
}

/** @param text all words of the part: `partWords` */
export function passageAt(text: string, from: number, to: number): PlacedWords {
  const near: [string, string] = [
    text.slice(Math.max(from - maxNearby, 0), from),
    text.slice(to, to + maxNearby),
  ]
  return { from, to, words: text.slice(from, to), near }
}

/** Whether the words of a passage, with those on either side of them, still stand where they stood. */
export function stillStands(
  text: string,
  { from, to, words, near }: Omit<PlacedWords, 'near'> & { readonly near?: readonly string[] | undefined },
): boolean {
  const now = passageAt(text, from, to)
  return now.words === words && (near === undefined || now.near.every((side, at) => side === near[at]))
}

/** Everywhere some words stand in a text, none within another. */
export function placesOfWords(text: string, words: string): readonly PlacedWords[] {
  const places: PlacedWords[] = []
  if (words === '') return places
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    places.push(passageAt(text, at, at + words.length))
  }
  return places
}
