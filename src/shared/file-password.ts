/** RFC 3454, table C.1.2: spaces that are not the one of ASCII. */
const otherSpaces = /[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000]/gu
/** RFC 3454, table B.1: what is not seen, and goes: joiners, soft hyphens, the marks that choose the look of an emoji. */
const unseen = /\u00AD|\u034F|\u1806|[\u180B-\u180D]|\u200C|\u200D|\u2060|[\uFE00-\uFE0F]|\uFEFF/gu

/**
 * A password in the form a file is locked with, as SASLprep (RFC 4013) maps it, which ISO 32000-2 asks for: readers that do
 * so too come to the same, and whoever is told it in this form can type it into those that do not. What SASLprep would
 * refuse (emoji newer than Unicode 3.2, words that run both ways) stays: readers that are that strict do not try either.
 */
export const preparedPassword = (typed: string): string =>
  typed.replace(otherSpaces, ' ').replace(unseen, '').normalize('NFKC')
