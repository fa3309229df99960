import { imageReference, imageScheme } from '#shared/images-in-body.ts'

/** Stands where the address of a picture stood: no word, and in no other link. */
export const noAddress = ':'

/**
 * [Note: what is indexed of a picture] A picture is found by its description, as every other word is. Its address is
 * made by the app and seen by nobody: "01" or any other figure would find it, and show it as a hit. So a body with
 * pictures has a second text, its `indexed_body` column, which is the body with the addresses taken out: the search
 * index, its snippets and those of long texts all read this one, and agree about where a word is.
 *
 * Rejected: a function of the app's own in the triggers, because then nobody else could check or rebuild the index, and
 * `trusted_schema` would have to be on.
 */
export function withoutAddresses(body: string): string | null {
  if (!body.includes(imageScheme)) return null
  const indexed = body.replace(imageReference, noAddress)
  return indexed === body ? null : indexed
}
