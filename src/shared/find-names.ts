/**
 * [Note: names in a text] A name stands in a text where its letters do and no letter, accent or digit touches them:
 * "Ann" is in "Ann's" and "Ann-Marie", and not in "Anna" or "Anné". A hyphen ends a name, because "pre-Ann" must not keep
 * it; a longer name that was given, "Ann-Marie", is taken before a shorter one. Capitals do not matter, nor how an accent
 * is encoded, which of the apostrophes and hyphens is typed, or how much space, or which line break, is between two
 * names. An s at its end is an ending: "Annas" is Anna's in German, and in English a slip. Scripts that write words without space between them, or join endings to a name, have no such edge: there the
 * letters are enough.
 */
export interface SoughtName {
  readonly name: string
  /** Ways it is written, with its ending and to the letter, that are not meant. */
  readonly stays?: readonly string[] | undefined
}

export interface FoundName {
  /** UTF-16 units. */
  readonly from: number
  readonly to: number
  /** Where the word ends, with the s. */
  readonly end: number
  /** Which of the names, by their order. */
  readonly name: number
}

/** Where any of some names stand in a text, in order, none within another. See [Note: names in a text]. */
export function findNames(text: string, names: readonly SoughtName[]): readonly FoundName[] {
  const folded = foldText(text)
  const candidates = names.flatMap(({ name, stays = [] }, index) => {
    const kept = new Set(stays.map((form) => form.normalize('NFC')))
    const places = placesOf(folded, name, index)
    return kept.size === 0
      ? places
      : places.filter(({ from, end }) => !kept.has(text.slice(from, end).normalize('NFC')))
  })
  candidates.sort((one, other) => one.from - other.from || other.to - one.to || one.name - other.name)
  let reach = 0
  return candidates.filter(({ from, to }) => {
    if (from < reach) return false
    reach = to
    return true
  })
}

/** A text in which all spellings of a name are one. */
export const foldedLetters = (text: string): string => foldText(text).letters

function placesOf(folded: Folded, name: string, index: number): readonly FoundName[] {
  const { letters } = foldText(name.trim())
  const found: FoundName[] = []
  if (letters === '') return found
  for (let at = folded.letters.indexOf(letters); at !== -1; at = folded.letters.indexOf(letters, at + 1)) {
    const last = at + letters.length
    const end = [last, last + 1].find((one) => isEnd(folded, last, one) && standsAlone(folded, at, one))
    if (end === undefined) continue
    found.push({
      from: folded.from[at] ?? 0,
      to: folded.to[last - 1] ?? 0,
      end: folded.to[end - 1] ?? 0,
      name: index,
    })
  }
  return found
}

/** Whether a word may end there: where the name does, or after one s. */
function isEnd({ letters, to }: Folded, last: number, end: number): boolean {
  if (end === last) return true
  return letters[last] === 's' && to[last] !== to[last - 1]
}

const wordSign = /^[\p{L}\p{M}\p{N}]/u
const noEdges =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function standsAlone({ letters, from, to }: Folded, start: number, end: number): boolean {
  // Half a sign of the text is none: "u" is not in "ü".
  if (start > 0 && from[start] === from[start - 1]) return false
  if (end < letters.length && to[end] === to[end - 1]) return false
  return (
    edge(signBefore(letters, start), signAt(letters, start)) &&
    edge(signAt(letters, end), signBefore(letters, end))
  )
}

function edge(outside: string, inside: string): boolean {
  if (!wordSign.test(outside) || !wordSign.test(inside)) return true
  return !/^\p{M}/u.test(outside) && noEdges.test(inside)
}

const signAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0x20)

function signBefore(text: string, at: number): string {
  if (at === 0) return ' '
  const low = text.charCodeAt(at - 1)
  return signAt(text, at > 1 && low >= 0xdc00 && low <= 0xdfff ? at - 2 : at - 1)
}

/** A text in which all spellings of a name are one, and where each unit of it stood. */
interface Folded {
  readonly letters: string
  readonly from: readonly number[]
  readonly to: readonly number[]
}

function foldText(text: string): Folded {
  let letters = ''
  const from: number[] = []
  const to: number[] = []
  for (const { 0: sign, index } of text.matchAll(/\p{White_Space}+|\P{M}\p{M}*|\p{M}+/gu)) {
    const folded = foldSign(sign)
    letters += folded
    for (let unit = 0; unit < folded.length; unit += 1) {
      from.push(index)
      to.push(index + sign.length)
    }
  }
  return { letters, from, to }
}

const same: Readonly<Record<string, string>> = { '’': "'", ʼ: "'", '‘': "'", '＇': "'", '‐': '-', '‑': '-' }

/** Through upper case: "ß" and "SS", the two small sigmas; the small letter first: "ẞ" has no capitals. Direction marks and joiners around a sign are no part of it. */
function foldSign(sign: string): string {
  if (/^\p{White_Space}/u.test(sign)) return ' '
  const bare = sign.replace(/[\u061C\u200E\u200F\p{Join_Control}\p{Variation_Selector}]/gu, '')
  return same[bare] ?? bare.normalize('NFKD').toLowerCase().toUpperCase().toLowerCase().normalize('NFD')
}
