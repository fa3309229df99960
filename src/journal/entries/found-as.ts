/**
 * [Note: found as] The index takes accents off Latin letters only, and knows a letter by the way it is encoded. A word
 * is found by what people type for it all the same: Greek without its accents, ё as е, the Turkish ı as i (its
 * capital is the one of i), Arabic and Hebrew without their points, and letters that were put together from a
 * letter and a mark. й, ї and the vowel signs of Indian scripts are letters of their own and stay.
 *
 * Words that the index would know otherwise are written as they are found into an entry's `index_also`, and a
 * search asks for both. A phrase in quotation marks is found as it was written, or wholly in such words.
 */
const marks = /(?<=\p{Script=Greek}\p{M}*)\p{M}|[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/gu
const word = /[\p{L}\p{N}\p{M}]+/gu
/** Most texts hold nothing of the kind. */
const mayDiffer = /[\u0300-\u03ff]|[\u0131\u0401\u0451\u1f00-\u1fff]|[\u0591-\u06ff]/

/** A word as people type it who leave out its accents. */
export function foundAs(written: string): string {
  if (!mayDiffer.test(written)) return written
  const plain = written.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replaceAll('ı', 'i')
  return plain.normalize('NFD').replace(marks, '').normalize('NFC')
}

/** All words of a text as they are found, with whatever stands between them. */
export function textFoundAs(text: string): string {
  return mayDiffer.test(text) ? text.replace(word, foundAs) : text
}

/** The words of a text that are found otherwise than they are written, each once, as they are found. */
export function foundOtherwise(text: string): string {
  if (!mayDiffer.test(text)) return ''
  const found = new Set<string>()
  for (const [written] of text.matchAll(word)) {
    const as = foundAs(written)
    if (as !== written.toLowerCase()) found.add(as)
  }
  return [...found].join(' ')
}
