/**
 * Words that begin with an apostrophe, for something left out: ’tis, not ‘tis. Only such as are no words without it,
 * so that a quotation that begins with one of them is hardly ever meant. From the Chicago Manual of Style (6.117) and
 * Merriam-Webster for English, the Duden (D 13) for German, the Taalunie for Dutch, the Afrikaanse woordelys.
 */
const byLanguage: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words('tis tisn’t twas twasn’t twere twould twixt em til n n’ neath nuff cos cuz'),
  de: words('s n ne nem nen ner nes'),
  nl: words('s t n k m r ns'),
  af: words('n k t'),
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/**
 * Whether a word is one that begins with an apostrophe.
 * @param language as `navigator.language` says it
 */
export function beginsWithApostrophe(word: string, language: string): boolean {
  const base = language.split('-')[0]?.toLowerCase() ?? ''
  return byLanguage[base]?.has(word.toLowerCase()) ?? false
}
