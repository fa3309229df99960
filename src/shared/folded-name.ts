/** The two letters i of Turkish and its relatives, which are four: upper case would make one letter of the small two. */
const turkish = new Set(['İ', 'ı'])

/**
 * What all spellings of one tag have in common: two names are one tag when they differ only in case or in how
 * accents are encoded. `toLowerCase` alone is not enough (ß and SS, the final ς), and a locale's own rules would
 * make two tags of one when the language of the app changes; so each character goes through lower and upper case to
 * lower case by itself (`ẞ` is its own upper case, and only its small letter leads to `ss`), which is Unicode's full
 * case folding for all that is written today. `ı` stays apart from `i`, and
 * `İ` is an `i` with a dot, as that folding has it.
 */
export function foldedName(name: string): string {
  return Array.from(name.toWellFormed().normalize('NFC'), fold).join('').normalize('NFC')
}

function fold(character: string): string {
  const small = character.toLowerCase()
  return turkish.has(character) ? small : small.toUpperCase().toLowerCase()
}
