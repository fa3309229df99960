// No zod here, so that a window can import this file.

/** Where a body refers to a picture: `![description](attachment:ID)`. */
export const imageScheme = 'attachment:'

/** An address of a picture, with its id as the first group. */
export const imageReference =
  /attachment:([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})(?![0-9a-f-])/g

/**
 * The ids of the pictures a body refers to, each once, in their order. Found by their address and not by reading the
 * Markdown: one that stands where it is not shown, in code or in a definition nobody uses, counts too, because a
 * picture is only let go when nothing names it.
 */
export function imagesIn(body: string): readonly string[] {
  if (!body.includes(imageScheme)) return []
  return [...new Set(Array.from(body.matchAll(imageReference), ([, id = '']) => id))]
}

/** The id that an image's address names, or null when it is not a picture of the journal. */
export function imageIdOf(address: string): string | null {
  const [id] = imagesIn(address)
  return id !== undefined && address === `${imageScheme}${id}` ? id : null
}
