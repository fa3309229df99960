import { textFoundAs } from './found-as.ts'
import { foldedWords, type WantedWords } from './long-snippet.ts'
import { indexedTokens, splitUnspaced } from './unspaced-text.ts'

/** What a person typed, as FTS5 understands it. */
export interface SearchQuery {
  /** The MATCH expression; null when nothing was typed that could be found. */
  readonly match: string | null
  /** Texts the index does not mark in its snippets, to be marked by hand: see [Note: words without spaces]. */
  readonly unmarked: readonly string[]
  /** What stands between spaces, as words: for texts too long for the index's own snippets. */
  readonly words: readonly WantedWords[]
}

/** One thing to look for: a word, or a phrase in quotation marks. */
interface Term {
  readonly text: string
  readonly excluded: boolean
  /** Whether longer words count that begin like its last word. */
  readonly begun: boolean
}

const termPattern = /(?<minus>-)?(?:["“”„](?<phrase>[^"“”„]*)(?<closed>["“”„])?|(?<word>[^\s"“”„]+))/gu
const wordCharacter = /[\p{L}\p{N}\p{Co}]/u

/**
 * Reads a search as typed: words must all be there, in any order; `"a phrase"` word for word; `-word` or
 * `-"a phrase"` must not be there; `begin*` and the word still being typed stand for all words that begin so.
 * Every input is a search: what means nothing to the index is left out, and no mark of FTS5's own language gets
 * through, because each term is given to it as a quoted string.
 */
export function searchQuery(typed: string): SearchQuery {
  return onlyPlainWords.test(typed) ? plainQuery(typed) : anyQuery(typed)
}

/** Of letters without accents and figures, which mean nothing but themselves: nearly every search, at every key. */
const onlyPlainWords = /^[a-z\d ]*$/i

function plainQuery(typed: string): SearchQuery {
  const words = typed.split(' ').filter((word) => word !== '')
  const isBegun = (at: number) => at === words.length - 1 && !typed.endsWith(' ')
  if (words.length === 0) return { match: null, unmarked: [], words: [] }
  return {
    match: words.map((word, at) => quoted(word, isBegun(at))).join(' AND '),
    unmarked: [],
    words: words.map((word, at) => ({ words: [word.toLowerCase()], begun: isBegun(at) })),
  }
}

function anyQuery(typed: string): SearchQuery {
  const terms = readTerms(typed.toWellFormed().replaceAll('\0', ' ').normalize('NFC'))
  const wanted = terms.filter((term) => !term.excluded)
  const all = wanted.flatMap(expressions)
  const none = terms.filter((term) => term.excluded).map((term) => expressions(term).join(' AND '))
  const refused = none.filter((expression) => expression !== '').map((expression) => `(${expression})`)
  if (all.length === 0) return { match: null, unmarked: [], words: [] }
  const match =
    refused.length === 0 ? all.join(' AND ') : `(${all.join(' AND ')}) NOT (${refused.join(' OR ')})`
  return { match, unmarked: wanted.flatMap(unspacedTexts), words: wanted.flatMap(spacedWords) }
}

function readTerms(typed: string): readonly Term[] {
  const terms: Term[] = []
  for (const found of typed.matchAll(termPattern)) {
    const { minus, phrase, closed, word } = found.groups ?? {}
    const excluded = minus !== undefined
    const stillTyped = found.index + found[0].length === typed.length && !excluded
    if (phrase !== undefined)
      terms.push({ text: phrase, excluded, begun: closed === undefined && stillTyped })
    else if (word !== undefined) terms.push({ text: word, excluded, begun: stillTyped || word.endsWith('*') })
  }
  return terms
}

/** A term as FTS5 strings that must all match: one for each stretch of words, run of unspaced letters and picture. */
function expressions({ text, begun }: Term): readonly string[] {
  const parts = splitUnspaced(text)
  return parts.flatMap((part, at) => {
    if (part.kind !== 'rest') {
      const { tokens, begun: anyEnd } = indexedTokens(part)
      return [quoted(tokens.join(' '), anyEnd)]
    }
    if (!wordCharacter.test(part.text)) return []
    const endsInWord = at === parts.length - 1 && wordCharacter.test(part.text.replace(/\*$/, '').slice(-2))
    const asTyped = quoted(part.text, begun && endsInWord)
    const asFound = quoted(textFoundAs(part.text), begun && endsInWord)
    return [asTyped === asFound ? asTyped : `(${asTyped} OR ${asFound})`]
  })
}

function quoted(text: string, begun: boolean): string {
  return `"${text.replaceAll('"', '""')}"${begun ? '*' : ''}`
}

function unspacedTexts({ text }: Term): readonly string[] {
  return splitUnspaced(text).flatMap((part) => (part.kind === 'rest' ? [] : [part.text]))
}

function spacedWords({ text, begun }: Term): readonly WantedWords[] {
  const parts = splitUnspaced(text)
  return parts.flatMap((part, at) =>
    part.kind === 'rest' ? [{ words: foldedWords(part.text), begun: begun && at === parts.length - 1 }] : [],
  )
}
