/**
 * [Note: comparing words] What a PDF holds and what a document says are compared character by character, with these
 * differences left out, because a PDF does not keep them:
 *
 * - Space. A PDF places letters; it breaks lines and words where the page ends.
 * - Two ways to write one character (NFKD): "é" as one sign or as two, "ﬁ" as one letter or as two.
 * - Marks that draw nothing (joiners, variation selectors).
 * - The order inside a line that holds right-to-left script, and which way its brackets point. A PDF stores such a
 *   line as it is seen; how it is read follows from rules every reader applies alike. The characters of the line must
 *   still be exactly those of the same stretch of the document.
 */
export function comparable(text: string): readonly string[] {
  return [...text.normalize('NFKD').replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')]
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u

/**
 * Whether lines read from a file are exactly the words of a document, from its first character to its last and nothing
 * besides. See [Note: comparing words].
 */
export function sameWords(lines: readonly string[], text: string): boolean {
  const said = comparable(text)
  let at = 0
  for (const line of lines) {
    const read = comparable(line)
    const expected = said.slice(at, at + read.length)
    at += read.length
    if (read.join('') === expected.join('')) continue
    if (!rightToLeft.test(line) || inAnyOrder(read) !== inAnyOrder(expected)) return false
  }
  return at === said.length
}

const inAnyOrder = (signs: readonly string[]): string => signs.map(bracket).toSorted().join('')

const turned: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '>': '<',
  '»': '«',
  '›': '‹',
}
const bracket = (sign: string): string => turned[sign] ?? sign
