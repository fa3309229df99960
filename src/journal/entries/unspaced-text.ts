/**
 * [Note: words without spaces] The index knows words only where spaces or marks divide them. Chinese, Japanese,
 * Korean (whose particles cling to words), Thai, Lao, Khmer, Burmese and Tibetan text would be indexed as whole
 * sentences, and pictures such as emoji not at all. For these an entry carries a second text, its `index_also`
 * column, which is indexed beside title and body: every run of such letters as overlapping pairs (日記を as
 * "日記 記を を"), every picture on its own, and the words of other scripts that touch such a run. A search for
 * 記を then is a search for a pair, one for a single 記 for everything that begins with it, and one for more
 * letters a phrase of pairs: exact, whatever their number, and as fast as any other word.
 *
 * Letters are written as twins in the private use areas, which the tokeniser takes for letters whatever they
 * really are (it would split Thai at its vowel signs) and which no word of another script can equal.
 * Rejected: a scan with LIKE (a second at 100,000 entries), the trigram tokeniser (four times the space for every
 * script, and nothing shorter than three letters is found).
 */
const letter =
  '[[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Bopomofo}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}\\p{scx=Tibetan}]&&[\\p{L}\\p{M}\\p{N}]]'
const wordLetter = '[\\p{L}\\p{M}\\p{N}]'

/** Nothing before Thai needs this; most texts hold nothing that could. */
const mayHold = /[\u0e00-\u{10ffff}\u00a9\u00ae]/u
const holds = new RegExp(`${letter}|\\p{Extended_Pictographic}`, 'v')
const words = new RegExp(`${wordLetter}+|\\p{Extended_Pictographic}`, 'gv')
const parts = new RegExp(`(?<run>${letter}+)|(?<picture>\\p{Extended_Pictographic})|(?<rest>[^])`, 'gv')

/** The text to index beside `text`; empty when spaces do it all. */
export function unspacedText(text: string): string {
  if (!mayHold.test(text) || !holds.test(text)) return ''
  const normal = text.normalize('NFC')
  const indexed: string[] = []
  for (const [word] of normal.matchAll(words)) {
    if (!holds.test(word)) continue
    for (const part of splitUnspaced(word)) {
      indexed.push(
        part.kind === 'run'
          ? pairs(part.text).join(' ')
          : part.kind === 'picture'
            ? twins(part.text)
            : part.text,
      )
    }
  }
  return indexed.join(' ')
}

/** A piece of a text: letters of a script without spaces, one picture, or anything else. */
export interface Part {
  readonly kind: 'run' | 'picture' | 'rest'
  readonly text: string
}

/** Divides a text (in NFC) into its parts; together they are the text. */
export function splitUnspaced(text: string): readonly Part[] {
  if (!mayHold.test(text)) return [{ kind: 'rest', text }]
  const found: { kind: Part['kind']; text: string }[] = []
  for (const { groups } of text.matchAll(parts)) {
    const { run, picture, rest } = groups ?? {}
    const last = found.at(-1)
    if (run !== undefined) found.push({ kind: 'run', text: run })
    else if (picture !== undefined) found.push({ kind: 'picture', text: picture })
    else if (last?.kind === 'rest') last.text += rest
    else found.push({ kind: 'rest', text: rest ?? '' })
  }
  return found
}

/** How a run or a picture of a query is found in the index: tokens that follow each other, the last perhaps only begun. */
export function indexedTokens(part: Part): { readonly tokens: readonly string[]; readonly begun: boolean } {
  if (part.kind === 'picture') return { tokens: [twins(part.text)], begun: false }
  const all = pairs(part.text)
  return all.length === 1 ? { tokens: all, begun: true } : { tokens: all.slice(0, -1), begun: false }
}

/** `abc` as `ab bc c`: the last letter stands alone, so that every letter begins a token. */
function pairs(run: string): string[] {
  const letters = Array.from(run, twins)
  return letters.map((first, at) => first + (letters[at + 1] ?? ''))
}

function twins(text: string): string {
  return Array.from(text, (character) => twin(character.codePointAt(0) ?? 0)).join('')
}

/** Plane 15 for the basic plane, the private area of the basic plane for pictures beyond it; rare Han as it is. */
function twin(code: number): string {
  if (code < 0xfffe) return String.fromCodePoint(0xf0000 + code)
  if (code >= 0x1f000 && code < 0x20000) return String.fromCodePoint(0xe000 + code - 0x1f000)
  return String.fromCodePoint(code)
}
