// No zod here, so that a window can import this.

/**
 * What stands for a name at first: the first letter of each of its words, "A. M." Null when it is no more than that
 * already.
 */
export function initialsOf(name: string): string | null {
  const words = name.split(/[\s.]+/u).filter((word) => /\p{L}/u.test(word))
  if (words.every((word) => letters(word).length <= 1)) return null
  return words.map((word) => `${letters(word)[0] ?? ''}.`).join(' ')
}

// A letter is what a reader sees as one: with its accents.
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const letters = (word: string): readonly string[] =>
  [...graphemes.segment(word)].map(({ segment }) => segment).filter((one) => /\p{L}/u.test(one))
