import { plainText } from './plain-text.ts'

/** Longest preview, in UTF-16 units. */
export const maxPreviewLength = 160
/** A preview ends between two words unless that would cost more than this. */
const shortestCut = 100
/** Enough of a body for a preview however many marks it holds; the rest is not looked at. */
const looksAt = 2000

/** The first words of a body without Markdown marks, on one line. Never ends inside a surrogate pair. */
export function previewText(body: string): string {
  const words = plainText(body.length > looksAt ? body.slice(0, looksAt).toWellFormed() : body)
  if (words.length <= maxPreviewLength) return words
  const cut = words.slice(0, maxPreviewLength - 1)
  const space = cut.lastIndexOf(' ')
  return `${space >= shortestCut ? cut.slice(0, space) : withoutHalfCharacter(cut)}…`
}

function withoutHalfCharacter(text: string): string {
  return text.isWellFormed() ? text : text.slice(0, -1)
}
