/** A word an exercise points out, and what may be said about it. */
interface Watched {
  readonly word: string
  readonly hint: string
}

/**
 * The watched words that stand in a text as whole words, whatever their case, in the order of the list. Nothing is
 * said about where: the text is the person's own.
 */
export function hintsFor<Word extends Watched>(text: string, watch: readonly Word[]): readonly Word[] {
  return watch.filter(({ word }) => holds(text, word))
}

function holds(text: string, word: string): boolean {
  const literal = plain(word)
    .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\s+/g, '\\s+')
  // A letter, a figure or an apostrophe beside it makes it another word.
  return new RegExp(`(?<![\\p{L}\\p{N}'])${literal}(?![\\p{L}\\p{N}]|'\\p{L})`, 'iu').test(plain(text))
}

/** One kind of apostrophe, and letters with their accents as one sign. */
const plain = (text: string): string => text.normalize('NFC').replaceAll('’', "'")
