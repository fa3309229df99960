const aroundSigns = /[\u061C\u200E\u200F\p{Join_Control}\p{Variation_Selector}]/gu

/**
 * Whether a name stands in a text as a whole word, or with an s. It has no code in common with what changes names: see
 * [Note: two ways to look].
 */
export function hasName(text: string, name: string, stays: readonly string[] = []): boolean {
  const word = wholeWord(name)
  const kept = new Set(stays.map(plainly))
  return word !== null && [...plainly(text).matchAll(word)].some(([form]) => !kept.has(form))
}

/** A text without some names that were put in. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => {
    const word = wholeWord(name, 'gu')
    return word === null ? rest : rest.replace(word, '\uFFFC')
  }, plainly(text))
}

function wholeWord(name: string, flags = 'giu'): RegExp | null {
  const letters = plainly(name).trim()
  if (letters === '') return null
  const words = letters.split(/\s+/u).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${words.join('\\s+')}[sS]?(?![\\p{L}\\p{M}\\p{N}])`, flags)
}

const plainly = (text: string): string => text.normalize('NFC').replace(aroundSigns, '')
