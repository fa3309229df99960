const term = /(?<minus>-)?(?:["“”„](?<phrase>[^"“”„]*)["“”„]?|(?<word>[^\s"“”„]+))/gu

/** The words and phrases of a search that an entry found by it has: what is left out is not among them. */
export function searchedWords(typed: string): readonly string[] {
  return [...typed.matchAll(term)].flatMap(({ groups = {} }) => {
    const { minus, phrase, word } = groups
    const text = (phrase ?? word ?? '').replace(/\*+$/, '').trim()
    return minus === undefined && /[\p{L}\p{N}\p{S}]/u.test(text) ? [text] : []
  })
}
