/**
 * [Note: comparing words] What a PDF holds and what a document says are compared character by character, with these
 * differences left out, because a PDF does not keep them:
 *
 * - Space. A PDF places letters; it breaks lines and words where the page ends.
 * - Two ways to write one character (NFKD): "é" as one sign or as two, "ﬁ" as one letter or as two.
 * - Marks that draw nothing (joiners, variation selectors).
 * - The order inside a line of a paragraph that holds right-to-left script, and which way its brackets point. A PDF
 *   stores such a line as it is seen (the full stop of an English line in a Hebrew paragraph stands at its left); how
 *   it is read follows from rules every reader applies alike. The characters of the line must still be exactly those of
 *   the same stretch of the document.
 * - A character that no font of this computer can draw. It is an empty box on paper, as in the preview, and reads as
 *   U+0000; one box stands for one character of the document.
 */
export function comparable(text: string): readonly string[] {
  return [...text.normalize('NFKD').replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')]
}

export const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u

/**
 * Whether lines read from a file are exactly the words of a document, from its first character to its last and nothing
 * besides. See [Note: comparing words].
 * @param text whole, or in the pieces that are paragraphs of their own on paper
 */
export function sameWords(lines: readonly string[], text: string | readonly string[]): boolean {
  const { signs: said, turned } = signsOf(typeof text === 'string' ? [text] : text)
  let at = 0
  for (const line of lines) {
    const read = comparable(line)
    const end = at + read.length
    const expected = said.slice(at, end)
    const anyOrder = () => turned.slice(at, end).includes(true) && sameInAnyOrder(read, expected)
    if (!sameInOrder(read, expected) && !anyOrder()) return false
    at = end
  }
  return at === said.length
}

/** The characters of all pieces, and of each whether its piece holds right-to-left script. */
function signsOf(pieces: readonly string[]) {
  const signs: string[] = []
  const turned: boolean[] = []
  for (const piece of pieces) {
    const isTurned = rightToLeft.test(piece)
    for (const sign of comparable(piece)) {
      signs.push(sign)
      turned.push(isTurned)
    }
  }
  return { signs, turned }
}

const box = '\0'

function sameInOrder(read: readonly string[], expected: readonly string[]): boolean {
  return read.length === expected.length && read.every((sign, at) => sign === expected[at] || sign === box)
}

function sameInAnyOrder(read: readonly string[], expected: readonly string[]): boolean {
  const left = new Map<string, number>()
  for (const sign of expected.map(unturned)) left.set(sign, (left.get(sign) ?? 0) + 1)
  for (const sign of read.map(unturned)) {
    const count = left.get(sign) ?? 0
    if (sign !== box && count === 0) return false
    if (sign !== box) left.set(sign, count - 1)
  }
  // Boxes are as many as the characters left over, because both have the same length.
  return read.length === expected.length
}

const turnedSigns: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '>': '<',
  '»': '«',
  '›': '‹',
}
const unturned = (sign: string): string => turnedSigns[sign] ?? sign
