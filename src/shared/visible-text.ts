/**
 * Characters that draw nothing but can carry words, or turn the words beside them around: control characters, soft
 * hyphens, zero-width spaces, bidirectional embeddings, overrides and isolates, annotation marks, blank fillers and
 * Unicode's invisible "tag" letters. Marks a script or an emoji needs (joiners, variation selectors, direction marks)
 * stay; see {@link crowdsOfMarks}.
 */
const unseen =
  /[[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]--[\t\n\u061C\u200E\u200F\p{Join_Control}\p{Variation_Selector}]]/gv

/** A joiner or a selector follows a letter, sometimes two of them; a longer row of them means something else. */
const crowdsOfMarks =
  /([\u061C\u200E\u200F\p{Join_Control}\p{Variation_Selector}]{2})[\u061C\u200E\u200F\p{Join_Control}\p{Variation_Selector}]+/gv

const lineEnds = /\r\n?|[\u0085\u2028\u2029]/gu

/**
 * The same words without what a reader could not see, so that a shared file holds nothing but what its preview showed.
 * Line ends become `\n`; halves of broken surrogate pairs become U+FFFD.
 */
export function visibleText(text: string): string {
  return text.toWellFormed().replace(lineEnds, '\n').replace(unseen, '').replace(crowdsOfMarks, '$1')
}

/** {@link visibleText} on one line, without space at its ends: for titles and headings. */
export function visibleLine(text: string): string {
  return visibleText(text).replace(/\s+/gu, ' ').trim()
}
